import type { CarriedError } from '../wire/messages.ts';

const longest = 8_192;

/** Writes down what was thrown, whatever it is. */
export function carryError(thrown: unknown): CarriedError {
  try {
    return toCarried(thrown);
  } catch {
    return { message: 'what was thrown cannot be read' };
  }
}

function toCarried(thrown: unknown): CarriedError {
  if (typeof thrown !== 'object' || thrown === null)
    return { message: `threw ${String(thrown).slice(0, longest)}` };
  const { message, stack, name, code, status, retry, data, errors, kind, retryAfterMs } = thrown as Record<
    string,
    unknown
  >;
  const said = { message: String(message).slice(0, longest), stack: String(stack).slice(0, longest) };
  if (name === 'StartFailure') {
    const later = retryAfterMs === undefined ? {} : { retryAfterMs: Number(retryAfterMs) };
    return { ...said, failure: { kind: String(kind), ...later } };
  }
  if (name !== 'IspError') return { ...said, message: `${String(name)}: ${said.message}` };
  // The host looks at each of them before it believes it.
  return { ...said, ...({ code, status, retry, data, errors } as Partial<CarriedError>) };
}
