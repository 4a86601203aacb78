import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { platformErrors } from '@isp/sdk';

/** Where the live data server listens (`realtime.endpoint`). */
export interface LiveEndpoint {
  readonly host: string;
  readonly port: number;
  readonly key: string;
}

/** A WebSocket the live data server has accepted. */
export interface Upstream {
  readonly response: IncomingMessage;
  readonly socket: Duplex;
  /** What it has sent already. */
  readonly head: Buffer;
}

/** What is passed on of a client's request. */
export interface LiveRequest {
  readonly search: string;
  readonly headers: IncomingHttpHeaders;
  readonly requestId: string;
  /** Where it comes from, and the session of its cookie when a page of ours asks. */
  readonly client: { readonly address: string; readonly session: string | undefined };
}

const timeoutMs = 5_000;

/** Only what a WebSocket needs is passed on: no cookies but the session, no authorization. */
const passedOn = [
  'connection',
  'upgrade',
  'sec-websocket-key',
  'sec-websocket-version',
  'sec-websocket-extensions',
  'user-agent',
];

/** Asks the live data server to take a WebSocket. */
export function openUpstream(
  endpoint: LiveEndpoint,
  { search, headers, requestId, client }: LiveRequest,
): Promise<Upstream> {
  const { host, port, key } = endpoint;
  const sent = Object.fromEntries(
    passedOn.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])),
  );
  const outgoing = httpRequest({
    host,
    port,
    path: `/realtime/${search}`,
    headers: {
      ...sent,
      'x-isp-realtime-key': key,
      'x-request-id': requestId,
      'x-isp-client-address': client.address,
      ...(client.session ? { 'x-isp-session': client.session } : {}),
    },
    timeout: timeoutMs,
    agent: false,
  });
  return new Promise((resolve, reject) => {
    outgoing.on('upgrade', (response, socket, head) => {
      socket.setTimeout(0);
      resolve({ response, socket, head });
    });
    outgoing.on('response', (response) => {
      response.resume();
      reject(refusal(response.statusCode));
    });
    outgoing.on('timeout', () => outgoing.destroy());
    outgoing.on('error', (cause) => reject(platformErrors.UNAVAILABLE({ plugin: 'realtime' }, { cause })));
    outgoing.end();
  });
}

/** 403: a generation that has just been replaced does not know the key. */
function refusal(status: number | undefined): Error {
  if (status === 403) return platformErrors.UNAVAILABLE({ plugin: 'realtime' });
  const reason =
    'This is no WebSocket of socket.io: connect with its client, version 4, transports ["websocket"].';
  return platformErrors.MALFORMED_REQUEST({ reason });
}
