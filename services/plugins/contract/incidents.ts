import { type Incident, Instant, type PluginEvent } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { ByPluginId } from './by-plugin-id.ts';

const limit = Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 }));

export const ListOfPlugin = Type.Object({ ...ByPluginId.properties, limit });
export type ListOfPlugin = Static<typeof ListOfPlugin>;

export const ListEvents = Type.Object({
  ...ListOfPlugin.properties,
  before: Type.Optional(Type.String({ format: 'date-time', description: 'Only what happened before' })),
});
export type ListEvents = Static<typeof ListEvents>;

export const ByIncidentId = Type.Object({
  ...ByPluginId.properties,
  incidentId: Type.String({ format: 'uuid' }),
});
export type ByIncidentId = Static<typeof ByIncidentId>;

const Profile = Type.Object({
  function: Type.String({ description: 'The function that ran most of the time' }),
  file: Type.String(),
  line: Type.Integer(),
  share: Type.Number({ description: 'Share of the samples, 0 to 1' }),
  stack: Type.Array(Type.String()),
});

const kinds = ['hang', 'crash', 'out-of-memory', 'start-failed', 'health'] as const;

const incidentFields = {
  id: Type.String({ format: 'uuid' }),
  at: Instant,
  plugin: Type.String(),
  version: Type.String(),
  generation: Type.Integer(),
  kind: Type.Union(kinds.map((kind) => Type.Literal(kind))),
  action: Type.Optional(Type.String({ description: 'The action, job or event that was running' })),
  requestId: Type.Optional(Type.String()),
  reason: Type.String(),
  profile: Type.Optional(Profile),
  logTail: Type.Array(Type.String()),
  node: Type.String(),
};

export const PluginEventRow = Type.Object({
  id: Type.String({ format: 'uuid' }),
  at: Instant,
  plugin: Type.String(),
  version: Type.Optional(Type.String()),
  generation: Type.Optional(Type.Integer()),
  type: Type.String(),
  title: Type.String(),
  actor: Type.Optional(Type.String()),
  data: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
});

export const IncidentList = Type.Object({ data: Type.Array(Type.Object(incidentFields)) });
export const IncidentDetails = Type.Object({
  ...incidentFields,
  changesBefore: Type.Array(PluginEventRow, {
    description: 'What was changed on the whole platform in the day before, newest first',
  }),
});
export const EventList = Type.Object({ data: Type.Array(PluginEventRow) });

declare module '@isp/sdk' {
  interface Actions {
    'plugins.incidents.list': { params: ListOfPlugin; result: { data: Incident[] } };
    'plugins.incidents.get': {
      params: ByIncidentId;
      result: Incident & { changesBefore: PluginEvent[] };
    };
    'plugins.incidents.profile': { params: ByIncidentId; result: Record<string, unknown> };
    'plugins.events.list': { params: ListEvents; result: { data: PluginEvent[] } };
  }
}
