import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Garden } from '../contract/index.ts';
import { gardenPage } from './page.ts';

/** The path of the captive portal API (RFC 8908). */
export const apiPath = '/captive-portal/api';

/** RFC 6585 section 6: this is not what was asked for, but a page to go on from. */
const networkAuthenticationRequired = 511;

/**
 * Answers somebody with the page of his garden, whatever address he asked for; under `apiPath` with what RFC 8908 tells
 * devices.
 * @param publicUrl where the page is known by its own name; requests for other names were sent here by the network.
 */
export function answerVisitor(
  request: IncomingMessage,
  response: ServerResponse,
  { garden, publicUrl }: { garden: Garden | undefined; publicUrl: string | undefined },
): void {
  response.setHeader('Cache-Control', 'private, no-store');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if ((request.url ?? '').split('?')[0] === apiPath) {
    send(response, 200, 'application/captive+json', JSON.stringify(captiveState(garden, publicUrl)));
    return;
  }
  const { language, html } = gardenPage(garden, request.headers['accept-language']);
  response.setHeader('Content-Language', language);
  response.setHeader('Vary', 'Accept-Language');
  response.setHeader(
    'Content-Security-Policy',
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'",
  );
  response.setHeader('Referrer-Policy', 'no-referrer');
  const status = garden && !isOwnName(request, publicUrl) ? networkAuthenticationRequired : 200;
  send(response, status, 'text/html; charset=utf-8', html);
}

/** RFC 8908 section 5. */
function captiveState(garden: Garden | undefined, publicUrl: string | undefined): object {
  return { captive: garden !== undefined, ...(publicUrl ? { 'user-portal-url': publicUrl } : {}) };
}

function isOwnName({ headers }: IncomingMessage, publicUrl: string | undefined): boolean {
  return publicUrl !== undefined && new URL(publicUrl).host === headers.host?.toLowerCase();
}

function send(response: ServerResponse, status: number, type: string, text: string): void {
  response.statusCode = status;
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Length', Buffer.byteLength(text));
  response.end(text);
}
