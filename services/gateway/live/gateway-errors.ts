import { defineErrors } from '@isp/sdk';

/** What the gateway itself refuses about live data. */
export const gatewayErrors = defineErrors({
  GATEWAY_WEBSOCKET_ONLY: {
    status: 426,
    text: 'Live data is offered over WebSocket only: connect with socket.io, path /realtime, transports ["websocket"].',
    retry: 'after-change',
  },
  GATEWAY_FOREIGN_PAGE: {
    status: 403,
    text: 'This came with a session cookie, and not from a page of this site ({origin}); nothing was changed. Programs send "Authorization: Bearer <token>" instead.',
  },
  GATEWAY_ORIGIN_REFUSED: {
    status: 403,
    text: 'Pages of {origin} may not connect here; an administrator can add it to the corsOrigins of the gateway.',
  },
});
