import { Id, Instant, listParams } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { Octets } from './octets.ts';

/**
 * `starting` accepted, no accounting yet; `online` heard of lately; `quiet` silent for 1.5 accounting intervals,
 *  `stale` for 3; `closed` ended; `reopened` heard of again after the platform had ended it for silence.
 */
export const SessionState = Type.Union([
  Type.Literal('starting'),
  Type.Literal('online'),
  Type.Literal('quiet'),
  Type.Literal('stale'),
  Type.Literal('closed'),
  Type.Literal('reopened'),
]);

/** One session of a subscriber, as the accounting of its NAS tells it. */
export const Session = Type.Object(
  {
    id: Id,
    login: Type.String(),
    customerId: Type.Optional(Id),
    serviceId: Type.Optional(Id),
    nasId: Type.Optional(Id),
    state: SessionState,
    startedAt: Type.Optional(Instant),
    updatedAt: Type.Optional(Instant),
    stoppedAt: Type.Optional(Instant),
    framedIp: Type.Optional(Type.String()),
    inputBytes: Octets,
    outputBytes: Octets,
    terminateCause: Type.Optional(
      Type.String({ description: 'Acct-Terminate-Cause, RFC 2866 section 5.10' }),
    ),
  },
  { title: 'Session' },
);
export type Session = Static<typeof Session>;

/**
 * `filter[state]=online` gives every open session; the other states mean exactly themselves. Logins that were accepted and
 * of whose session nothing was heard yet are listed with `filter[state]=starting` only.
 */
export const ListSessionsParams = listParams({
  exact: { state: SessionState },
  filters: {
    login: Type.String({ maxLength: 253 }),
    nasId: Id,
    customerId: Id,
    serviceId: Id,
  },
  ranges: { startedAt: Type.String({ format: 'date-time' }) },
  sorts: ['startedAt'],
});
