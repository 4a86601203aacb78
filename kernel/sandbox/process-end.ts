import type { IncidentKind, LoopProfile } from '@isp/sdk';

/** Why the locked-down process has to end, or has ended. */
export interface SandboxEnd {
  readonly kind: Extract<IncidentKind, 'hang' | 'out-of-memory' | 'crash'>;
  readonly reason: string;
  /** The run it was working on; 0 when none is known. */
  readonly run: number;
  readonly profile?: LoopProfile | undefined;
}

/** What V8 and isolated-vm print when memory runs out in a way that ends the process. */
const outOfMemory = /out of memory|Allocation failed|heap limit|invalid (table|array) (size|length)/i;
/** What V8 does then, when nothing is printed: SIGABRT, SIGTRAP or a write to an address that is not there. */
const abruptSignals = new Set(['SIGABRT', 'SIGTRAP', 'SIGILL', 'SIGSEGV', 'SIGBUS']);

/** The exit of a locked-down process in words. */
export function endOfExit(exit: {
  readonly code: number | null;
  readonly signal: string | null;
  readonly printed: string;
  /** It held nearly all the memory it may when it was last looked at. */
  readonly nearLimit: boolean;
}): SandboxEnd {
  const { code, signal, printed, nearLimit } = exit;
  const how = signal ? `was ended by ${signal}` : `ended with code ${code}`;
  if (outOfMemory.test(printed) || (nearLimit && abruptSignals.has(signal ?? '')))
    return { kind: 'out-of-memory', reason: `out of memory: its locked-down process ${how}`, run: 0 };
  return { kind: 'crash', reason: `its locked-down process ${how}`, run: 0 };
}
