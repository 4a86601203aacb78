import type { IncidentKind, LoopProfile } from '@isp/sdk';
import type { CurrentCall } from '../host/current-call.ts';

/** Why a host process ended, or why a plugin could not start. */
export interface Verdict {
  readonly kind: IncidentKind;
  readonly reason: string;
  /** What it was working on. */
  readonly call?: CurrentCall | undefined;
  readonly profile?: LoopProfile | undefined;
  /** The whole CPU profile as JSON, for Chrome's developer tools. */
  readonly cpuProfile?: string | undefined;
  /** Ended from outside, without a fault of the plugin that is known. */
  readonly fromOutside?: boolean;
}
