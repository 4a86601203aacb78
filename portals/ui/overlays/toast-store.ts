import type { Tone } from '../base/text.tsx';

/** Something to tell in passing. */
export interface Toast {
  readonly title: string;
  readonly text?: string;
  readonly tone?: Tone;
  readonly action?: { readonly label: string; readonly onClick: () => void };
  /** One of the same key takes the place of the one before. */
  readonly key?: string;
}

/** One that is shown. */
export type Shown = Toast & { readonly key: string };

const mostAtOnce = 4;
/** Those that are shown. */
export const toastStore = makeStore();

/** Shows a toast; answers how to take it away. Bad ones stay until they are closed. */
export function toast(message: Toast): () => void {
  return toastStore.add(message);
}

function makeStore() {
  let shown: readonly Shown[] = [];
  let made = 0;
  const heard = new Set<() => void>();
  const change = (next: readonly Shown[]) => {
    shown = next;
    for (const tell of heard) tell();
  };
  const remove = (key: string) => change(shown.filter((one) => one.key !== key));
  return {
    get: () => shown,
    subscribe(tell: () => void) {
      heard.add(tell);
      return () => void heard.delete(tell);
    },
    remove,
    add(message: Toast) {
      const key = message.key ?? `toast ${++made}`;
      change([...shown.filter((one) => one.key !== key), { ...message, key }].slice(-mostAtOnce));
      return () => remove(key);
    },
  };
}
