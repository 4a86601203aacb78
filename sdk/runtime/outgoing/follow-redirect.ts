import type { PreparedRequest } from './prepare-request.ts';

/** Headers that say nothing about who sends them, and go with a request to another host. */
const harmless = new Set(['accept', 'accept-language', 'content-type', 'content-language', 'user-agent']);

/** Where an answer sends to, if it is a redirect (RFC 9110 section 15.4). */
export function redirectTarget(
  status: number,
  { headers, url }: { headers: Readonly<Record<string, string>>; url: string },
): string | undefined {
  if (![301, 302, 303, 307, 308].includes(status) || !headers.location) return undefined;
  return URL.canParse(headers.location, url) ? new URL(headers.location, url).href : headers.location;
}

/**
 * The request as it goes on: as GET without its body where a browser would do so, and to another host only with
 * headers that cannot hold credentials (also not those with names of their own, such as `x-api-key`).
 */
export function redirected(
  request: PreparedRequest,
  { status, from, to }: { status: number; from: URL; to: URL },
): PreparedRequest {
  const becomesGet =
    (status === 303 && request.method !== 'HEAD') || (status <= 302 && request.method === 'POST');
  const kept =
    from.origin === to.origin ? request.headers : only(request.headers, (name) => harmless.has(name));
  if (!becomesGet) return { ...request, headers: kept };
  const headers = only(kept, (name) => !name.startsWith('content-'));
  return { ...request, method: 'GET', headers, body: undefined };
}

function only(
  headers: Readonly<Record<string, string>>,
  keep: (name: string) => boolean,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => keep(name)));
}
