import { Instant, type PackageVersion, type PluginRow, type RemovedPlugin } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { ByPluginId } from './by-plugin-id.ts';

export const RollBackPlugin = Type.Object({
  ...ByPluginId.properties,
  version: Type.Optional(
    Type.String({
      maxLength: 100,
      description: 'One that is kept; default: the newest that is older than the one that serves',
    }),
  ),
});
export type RollBackPlugin = Static<typeof RollBackPlugin>;

const Fate = Type.Union([Type.Literal('keep'), Type.Literal('export'), Type.Literal('drop')], {
  default: 'keep',
  description:
    'keep: tables and values stay for a later install; export: they are written into an archive on the server and dropped; drop: they are gone',
});

export const RemovePlugin = Type.Object({
  ...ByPluginId.properties,
  data: Type.Optional(Fate),
});
export type RemovePlugin = Static<typeof RemovePlugin>;

export const Removed = Type.Object({
  id: Type.String(),
  data: Fate,
  exportFile: Type.Optional(Type.String({ description: 'The archive, a path on the server' })),
  objectsLeft: Type.Integer({
    description: 'Schemas, tables, functions, roles and rows that are left of it; 0 unless kept',
  }),
});

export const VersionList = Type.Object({
  data: Type.Array(
    Type.Object({
      version: Type.String(),
      digest: Type.String({ description: 'SHA-256 of its list of files' }),
      active: Type.Boolean(),
      installedAt: Instant,
      keyId: Type.Optional(Type.String({ description: 'Key it is signed with; none: unsigned' })),
      signedBy: Type.Optional(Type.String()),
      source: Type.Optional(Type.String({ description: 'Where it came from' })),
      revoked: Type.Optional(Type.String({ description: 'Why it may not run any more' })),
    }),
  ),
});

declare module '@isp/sdk' {
  interface Actions {
    'plugins.rollback': { params: RollBackPlugin; result: PluginRow };
    'plugins.remove': { params: RemovePlugin; result: RemovedPlugin };
    'plugins.versions': { params: ByPluginId; result: { data: PackageVersion[] } };
  }
}
