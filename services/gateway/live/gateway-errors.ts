import { defineErrors } from '@isp/sdk';

/** What the gateway itself refuses about live data. */
export const gatewayErrors = defineErrors({
  GATEWAY_WEBSOCKET_ONLY: {
    status: 426,
    text: 'Live data is offered over WebSocket only: connect with socket.io, path /realtime, transports ["websocket"].',
    retry: 'after-change',
  },
  GATEWAY_ORIGIN_REFUSED: {
    status: 403,
    text: 'Pages of {origin} may not connect here; an administrator can add it to the corsOrigins of the gateway.',
  },
});
