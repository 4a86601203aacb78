import {
  type ChangedConfiguration,
  type ConfigurationChange,
  Instant,
  type PluginConfiguration,
} from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { ByPluginId } from './by-plugin-id.ts';
import { LastChange } from './last-change.ts';

const configurationFields = {
  values: Type.Record(Type.String(), Type.Unknown(), {
    description: 'With defaults filled in; a secret that is set is "********"',
  }),
  schema: Type.Record(Type.String(), Type.Unknown(), { description: 'JSON Schema of the settings' }),
  revision: Type.Integer({ description: 'Grows by one with each change' }),
  changedAt: Type.Optional(Instant),
  changedBy: Type.Optional(Type.String()),
};

export const Configuration = Type.Object(configurationFields);
export const Changed = Type.Object({
  ...configurationFields,
  applied: Type.Union(['live', 'swap', 'at-next-start', 'unchanged'].map((way) => Type.Literal(way))),
  lastChange: Type.Optional(LastChange),
});

export const ChangeConfiguration = Type.Object({
  ...ByPluginId.properties,
  values: Type.Record(Type.String(), Type.Unknown(), {
    writeOnly: true,
    description: 'All settings: what is left out goes back to its default; "********" keeps a secret',
  }),
  revision: Type.Optional(
    Type.Integer({
      minimum: 0,
      description: 'The one you read; 412 when it is not the current one any more',
    }),
  ),
  reason: Type.Optional(Type.String({ maxLength: 500, description: 'Kept in the history' })),
});
export type ChangeConfiguration = Static<typeof ChangeConfiguration>;

export const ListConfigurationChanges = Type.Object({
  ...ByPluginId.properties,
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
});
export type ListConfigurationChanges = Static<typeof ListConfigurationChanges>;

export const ConfigurationHistory = Type.Object({
  data: Type.Array(
    Type.Object({
      revision: Type.Integer({ description: 'In use after the attempt' }),
      at: Instant,
      author: Type.String(),
      outcome: Type.Union([Type.Literal('applied'), Type.Literal('refused')]),
      reason: Type.Optional(Type.String({ description: 'Why it was refused, or what the author gave' })),
      changes: Type.Array(
        Type.Object({
          path: Type.String({ description: 'JSON Pointer into the values' }),
          from: Type.Optional(Type.Unknown()),
          to: Type.Optional(Type.Unknown()),
        }),
      ),
    }),
  ),
});

declare module '@isp/sdk' {
  interface Actions {
    'plugins.configuration.get': { params: ByPluginId; result: PluginConfiguration };
    'plugins.configuration.change': { params: ChangeConfiguration; result: ChangedConfiguration };
    'plugins.configuration.history': {
      params: ListConfigurationChanges;
      result: { data: ConfigurationChange[] };
    };
  }
}
