import { StartError } from '../start-error.ts';

/** Ends the wait for a boot step as soon as somebody wants the platform to stop; the step itself is undone by the boot. */
export async function interruptible<T>(signal: AbortSignal, step: Promise<T>): Promise<T> {
  const interrupted = new Promise<never>((_, reject) => {
    if (signal.aborted) reject(interruption());
    signal.addEventListener('abort', () => reject(interruption()), { once: true });
  });
  step.catch(() => undefined);
  return Promise.race([interrupted, step]);
}

function interruption(): StartError {
  return new StartError(
    'INTERRUPTED',
    'Stopped while starting; everything that had started was stopped again.',
  );
}
