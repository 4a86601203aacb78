import { Id, Instant, listParams } from '@isp/sdk';
import { type Static, Type } from 'typebox';

/** One thing that happened to a customer, whichever plugin tells of it. */
export const TimelineEntry = Type.Object(
  {
    id: Id,
    customerId: Id,
    resellerId: Id,
    at: Instant,
    type: Type.String({ description: 'Name of the event, such as subscriptions.service-suspended' }),
    plugin: Type.String({ description: 'Who tells of it' }),
    title: Type.String({ description: 'What happened, in words' }),
    ref: Type.Object({
      kind: Type.String({ description: 'What it is about, such as service or job' }),
      id: Type.String(),
    }),
    actor: Type.Optional(
      Type.Object(
        { id: Type.String(), name: Type.Optional(Type.String()) },
        {
          description:
            'Who did it, for what people do to the customer itself; others: the audit log, by requestId',
        },
      ),
    ),
    requestId: Type.String({ description: 'The request that caused it, as in the audit log' }),
  },
  { title: 'TimelineEntry' },
);
export type TimelineEntry = Static<typeof TimelineEntry>;

const paging = listParams({
  filters: { type: Type.String({ maxLength: 100 }), plugin: Type.String({ maxLength: 64 }) },
  ranges: { at: Type.String({ format: 'date-time' }) },
  sorts: ['at'],
});
export const ListTimelineParams = Type.Object({ id: Id, ...paging.properties });
