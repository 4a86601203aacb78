import { type AppliedMigration, Instant, type PendingMigration } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { ByPluginId } from './by-plugin-id.ts';

export const DisablePlugin = Type.Object({
  ...ByPluginId.properties,
  dependants: Type.Optional(
    Type.Boolean({ default: false, description: 'Stop the plugins that need it too, before it' }),
  ),
});
export type DisablePlugin = Static<typeof DisablePlugin>;

const Applied = Type.Object({ name: Type.String(), appliedAt: Instant });
const Pending = Type.Object({
  name: Type.String(),
  phase: Type.Union([Type.Literal('expand'), Type.Literal('contract')], {
    description: 'contract: runs when the old generation has left',
  }),
  sql: Type.Array(Type.String(), { description: 'As far as a trial run, rolled back, came' }),
  problem: Type.Optional(Type.String({ description: 'Why the trial run stopped there' })),
});

export const Migrations = Type.Object({ applied: Type.Array(Applied), pending: Type.Array(Pending) });

declare module '@isp/sdk' {
  interface Actions {
    'plugins.migrations': {
      params: ByPluginId;
      result: { applied: AppliedMigration[]; pending: PendingMigration[] };
    };
  }
}
