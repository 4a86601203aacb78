import { AsyncLocalStorage } from 'node:async_hooks';

/** What a host process is working on: an action, a job or an event delivery. */
export interface CurrentCall {
  readonly action: string;
  readonly requestId: string;
}

const storage = new AsyncLocalStorage<CurrentCall>();

/** Runs work as part of a call; everything it starts belongs to it. */
export function inCall<T>(call: CurrentCall, work: () => T): T {
  return storage.run(call, work);
}

/** The call the running code belongs to. */
export function currentCall(): CurrentCall | undefined {
  return storage.getStore();
}

/** Evaluated by the watchdog in a process whose loop is blocked: names the call that blocks it. */
export const currentCallExpression = `JSON.stringify(globalThis[Symbol.for('isp.current-call')]?.())`;

/** Lets the watchdog ask; called once by the host's main. */
export function showCurrentCall(): void {
  Object.defineProperty(globalThis, Symbol.for('isp.current-call'), { value: currentCall });
}
