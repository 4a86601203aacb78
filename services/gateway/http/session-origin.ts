import { gatewayErrors } from '../live/gateway-errors.ts';
import { isSameHost } from '../live/origin.ts';
import type { WebRequest } from './web-request.ts';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A browser sends its cookies whoever's page asks. What changes something with a cookie has to come from a page of ours:
 * the browser says so in `Origin`, or in `Sec-Fetch-Site`, which no script can set.
 */
export function assertOwnPage({ method = '', headers, ispOrigin }: WebRequest): void {
  if (reading.has(method)) return;
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  const ours =
    origin === undefined
      ? site === 'same-origin'
      : isSameHost(origin, host) && !(ispOrigin.secure && !origin.startsWith('https:'));
  if (!ours) throw gatewayErrors.GATEWAY_FOREIGN_PAGE({ origin: origin ?? site ?? 'nowhere' });
}
