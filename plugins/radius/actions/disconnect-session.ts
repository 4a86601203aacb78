import { ById, defineAction, platformErrors } from '@isp/sdk';
import { CoaRequest, radiusErrors } from '../contract/index.ts';
import { coaRequests, requestChange } from '../data/coa-store.ts';
import { sessions } from '../data/session-store.ts';

/** Ends a session at its NAS; the subscriber may log in again at once. */
export const disconnectSession = defineAction('radius.sessions.disconnect', {
  summary: 'Has the NAS end a session; `GET /radius/coa-requests` shows what it answered.',
  permission: 'radius.session.disconnect',
  rest: 'POST /radius/sessions/{id}/disconnect',
  sensitive: true,
  status: 202,
  params: ById,
  result: CoaRequest,
  errors: [platformErrors.NOT_FOUND, radiusErrors.RADIUS_SESSION_NOT_OPEN],
  example: { id: '01993c5e-8a00-7000-8000-000000000001' },
  handler: (ctx, { id }) =>
    ctx.transaction(async (tx) => {
      const { customerId, resellerId } = await sessions.get(tx, id);
      ctx.audit({ subject: { kind: 'session', id, customerId, resellerId } });
      const [requestId] = await requestChange(
        tx,
        { sessionId: id },
        { kind: 'disconnect', reason: 'by-hand' },
      );
      if (!requestId) throw radiusErrors.RADIUS_SESSION_NOT_OPEN({ id });
      const { resellerId: _, ...request } = await coaRequests.get(tx, requestId);
      return request;
    }),
});
