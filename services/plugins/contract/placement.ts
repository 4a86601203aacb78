import type { PluginRow } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { ByPluginId } from './by-plugin-id.ts';

export const PlacePlugin = Type.Object({
  ...ByPluginId.properties,
  replicas: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 16, description: 'Processes that carry it at the same time' }),
  ),
  required: Type.Optional(Type.Boolean({ description: '/health/ready fails while it does not run' })),
  host: Type.Optional(
    Type.String({
      pattern: '^[a-z][a-z0-9-]{1,39}$',
      description: 'Host process to share with the plugins that name the same',
    }),
  ),
  memoryLimitMb: Type.Optional(
    Type.Integer({ minimum: 128, maximum: 65_536, description: 'Resident memory of its process' }),
  ),
});
export type PlacePlugin = Static<typeof PlacePlugin>;

declare module '@isp/sdk' {
  interface Actions {
    'plugins.place': { params: PlacePlugin; result: PluginRow };
    'plugins.release': { params: ByPluginId; result: PluginRow };
  }
}
