import type { IncomingHttpHeaders } from 'node:http';
import { gatewayErrors } from './gateway-errors.ts';

/**
 * Refuses pages of other sites: a browser lets any page open a WebSocket anywhere, and only says in `Origin` whose page
 * it is. Programs send no `Origin`.
 */
export function assertOrigin({ origin, host }: IncomingHttpHeaders, allowed: readonly string[]): void {
  if (origin === undefined || allowed.includes(origin) || isSameHost(origin, host)) return;
  throw gatewayErrors.GATEWAY_ORIGIN_REFUSED({ origin });
}

/** The scheme is the proxy's business; the port counts unless it is the scheme's own. */
export function isSameHost(origin: string, host: string | undefined): boolean {
  const page = URL.parse(origin);
  const here = page && host && URL.parse(`${page.protocol}//${host}`);
  return Boolean(here && page.host !== '' && here.host === page.host);
}
