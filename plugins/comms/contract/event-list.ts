import { type Static, Type } from 'typebox';

/** The events plugins declare. */
export const EventList = Type.Object({
  data: Type.Array(
    Type.Object({
      name: Type.String(),
      plugin: Type.String(),
      title: Type.String(),
      description: Type.Optional(Type.String()),
      data: Type.Optional(
        Type.Unsafe<Readonly<Record<string, unknown>>>({
          type: 'object',
          description: 'JSON Schema of what the event carries',
          additionalProperties: true,
        }),
      ),
    }),
  ),
});
export type EventList = Static<typeof EventList>;
