import { Instant } from '@isp/sdk';
import { type Static, Type } from 'typebox';

export const ListSystemUsesParams = Type.Object({
  since: Type.Optional(Type.String({ format: 'date-time', description: 'Default: a day ago' })),
});

/** Where plugins passed row-level security by, acting for themselves: one row per plugin, place and hour. */
export const SystemUseList = Type.Object({
  data: Type.Array(
    Type.Object({
      plugin: Type.String(),
      hour: Instant,
      site: Type.String({ description: 'Action and reason, or the job' }),
      times: Type.Integer(),
    }),
  ),
});
export type SystemUseList = Static<typeof SystemUseList>;
