import type { CoaKind } from '../contract/index.ts';

/** What came back from a NAS: an ACK, a NAK with its Error-Cause (RFC 5176 section 3.5), or nothing. */
export type CoaAnswer =
  | { readonly kind: 'ack' }
  | { readonly kind: 'nak'; readonly errorCause?: number | undefined }
  | { readonly kind: 'silence' };

/** What follows from it. `again` carries the kind to send next. */
export type CoaStep =
  | { readonly kind: 'acknowledged' | 'session-gone' | 'manual' }
  | { readonly kind: 'again'; readonly send: CoaKind; readonly afterSeconds: number };

const sessionContextNotFound = 503;
/** Unsupported Attribute, Unsupported Service, Invalid Request… of a NAS that cannot change it: it can still end it. */
const cannotChange: readonly number[] = [401, 405, 407];
const backoffSeconds = [60, 300, 900] as const;

/**
 * The next step. Refused changes become a Disconnect; silence and other refusals are tried again after 1, 5 and 15
 * minutes, then a person has to look.
 * @param attempts rounds before this one that came to nothing.
 */
export function nextCoaStep(sent: CoaKind, attempts: number, answer: CoaAnswer): CoaStep {
  if (answer.kind === 'ack') return { kind: 'acknowledged' };
  const errorCause = answer.kind === 'nak' ? answer.errorCause : undefined;
  if (errorCause === sessionContextNotFound) return { kind: 'session-gone' };
  if (errorCause !== undefined && cannotChange.includes(errorCause)) {
    return sent === 'coa' ? { kind: 'again', send: 'disconnect', afterSeconds: 0 } : { kind: 'manual' };
  }
  const afterSeconds = backoffSeconds[attempts];
  return afterSeconds === undefined ? { kind: 'manual' } : { kind: 'again', send: sent, afterSeconds };
}
