import { rootResellerId } from '@isp/sdk';

/** An event to tell an endpoint of. */
export interface EventToTell {
  readonly name: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** UUIDv7 of the event: the real time it was published is in it (RFC 9562 section 5.7). */
  readonly messageId: string;
}

/** The body of Standard Webhooks: type, timestamp, data. */
export function messageBody({ name, data, messageId }: EventToTell, endpointResellerId: string): string {
  const shown = endpointResellerId === rootResellerId ? data : withoutOtherResellers(data);
  return JSON.stringify({ type: name, timestamp: publishedAt(messageId), data: shown });
}

/** Which other resellers there are is no business of a reseller: only the event's own is named. */
function withoutOtherResellers(data: EventToTell['data']): EventToTell['data'] {
  return Object.fromEntries(Object.entries(data).filter(([field]) => !field.endsWith('ResellerId')));
}

function publishedAt(messageId: string): string {
  const ms = Number.parseInt(messageId.replaceAll('-', '').slice(0, 12), 16);
  return new Date(ms).toISOString();
}
