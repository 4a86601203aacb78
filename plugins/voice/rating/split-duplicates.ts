import type { FailedCall, FittingCall } from './judge-calls.ts';

/** Takes out what was rated before, or comes twice at once: the switch numbers its calls. */
export function splitDuplicates(
  judged: readonly (FittingCall | FailedCall)[],
  known: ReadonlySet<string>,
): { readonly fitting: FittingCall[]; readonly failed: FailedCall[] } {
  const seen = new Set(known);
  const fitting: FittingCall[] = [];
  const failed: FailedCall[] = [];
  for (const call of judged) {
    if (!('plan' in call)) failed.push(call);
    else if (call.callRef === undefined || !seen.has(call.callRef)) fitting.push(call);
    else failed.push(asDuplicate(call));
    if ('plan' in call && call.callRef !== undefined) seen.add(call.callRef);
  }
  return { fitting, failed };
}

function asDuplicate(call: FittingCall): FailedCall {
  const { id, place, caller, called, startedAt, seconds, callRef } = call;
  const message = `the call ${callRef} was rated already`;
  const cdr = { caller, called, startedAt, seconds, ...(callRef ? { callRef } : {}) };
  return { id, reason: 'duplicate', message, cdr, place };
}
