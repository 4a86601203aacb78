import { Id, Instant, listParams } from '@isp/sdk';
import { type Static, Type } from 'typebox';

/** `coa` changes an open session, `disconnect` ends it: RFC 5176. */
export const CoaKind = Type.Union([Type.Literal('coa'), Type.Literal('disconnect')]);
export type CoaKind = Static<typeof CoaKind>;

/**
 * `pending` not answered yet; `acknowledged` by the NAS; `verified` by the session's next accounting packet;
 * `session-gone` the NAS has no such session any more; `manual` given up, somebody has to look.
 */
export const CoaState = Type.Union([
  Type.Literal('pending'),
  Type.Literal('acknowledged'),
  Type.Literal('verified'),
  Type.Literal('session-gone'),
  Type.Literal('manual'),
]);
export type CoaState = Static<typeof CoaState>;

/** What a NAS was told, or is to be told, about an open session. */
export const CoaRequest = Type.Object(
  {
    id: Id,
    sessionId: Id,
    login: Type.String(),
    serviceId: Type.Optional(Id),
    customerId: Type.Optional(Id),
    nasId: Id,
    kind: CoaKind,
    reason: Type.String({ description: 'Such as suspended, rates-changed, by-hand' }),
    state: CoaState,
    attempts: Type.Integer({
      minimum: 0,
      description: 'Rounds of packets the NAS left unanswered or refused',
    }),
    errorCause: Type.Optional(Type.Integer({ description: 'Of the last refusal: RFC 5176 section 3.5' })),
    createdAt: Instant,
    answeredAt: Type.Optional(Instant),
  },
  { title: 'CoaRequest' },
);
export type CoaRequest = Static<typeof CoaRequest>;

export const ListCoaRequestsParams = listParams({
  filters: { state: CoaState, kind: CoaKind, sessionId: Id, serviceId: Id, nasId: Id },
  sorts: ['createdAt'],
});
