import type { Configuration } from '../configuration/configuration.ts';

/** Ends the kernel at a named step, as `kill -9` would, so that it can be checked from outside what is left then. */
export interface FaultPoints {
  /** Does not come back when it is the step that was asked for. */
  reach(step: string): void;
}

/** `ISP_FAULT` of the environment, which is for sandbox mode only. */
export function faultPoints({ fault }: Pick<Configuration, 'fault'>): FaultPoints {
  return {
    reach(step) {
      if (step === fault) process.kill(process.pid, 'SIGKILL');
    },
  };
}

/** The same in a process of the kernel: it takes the kernel above it along, so that nothing is started again. */
export function faultPointsBelow(fault: string | undefined): FaultPoints {
  return {
    reach(step) {
      if (step !== fault) return;
      process.kill(process.ppid, 'SIGKILL');
      process.kill(process.pid, 'SIGKILL');
    },
  };
}
