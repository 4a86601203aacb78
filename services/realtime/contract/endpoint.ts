import { type Static, Type } from 'typebox';

/** Where a generation's live data server listens, for the gateway. */
export const Endpoint = Type.Object({
  host: Type.String(),
  port: Type.Integer(),
  /** Sent along as the header `X-ISP-Realtime-Key`; without it the server refuses, so nobody passes the gateway by. */
  key: Type.String(),
});
export type Endpoint = Static<typeof Endpoint>;

/** The header that carries the endpoint's key. */
export const endpointKeyHeader = 'x-isp-realtime-key';

/** The header that carries the client's address. */
export const clientAddressHeader = 'x-isp-client-address';
/** The header that carries the session token of the browser's cookie. */
export const clientSessionHeader = 'x-isp-session';

declare module '@isp/sdk' {
  interface Actions {
    'realtime.endpoint': { params: Record<string, never>; result: Endpoint };
  }
}
