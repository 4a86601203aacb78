import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { Button, IconButton } from '../base/button.tsx';
import { Icon } from '../base/icon.tsx';
import type { Tone } from '../base/text.tsx';
import { useUi } from '../provider/ui-context.ts';

/** Something to tell in passing. */
export interface Toast {
  readonly title: string;
  readonly text?: string;
  readonly tone?: Tone;
  readonly action?: { readonly label: string; readonly onClick: () => void };
  /** One of the same key takes the place of the one before. */
  readonly key?: string;
}

type Shown = Toast & { readonly key: string };

const mostAtOnce = 4;
const store = makeStore();

/** Shows a toast; answers how to take it away. Bad ones stay until they are closed. */
export function toast(message: Toast): () => void {
  return store.add(message);
}

/** As {@link toast}, for components. */
export function useToast(): (message: Toast) => () => void {
  return toast;
}

/** Where toasts are shown; once, in the shell. */
export function Toasts(): ReactNode {
  const shown = useSyncExternalStore(store.subscribe, store.get);
  const { messages } = useUi();
  return (
    <section className="ui-toasts" aria-label={messages.notifications}>
      {shown.map((one) => (
        <ToastView key={one.key} toast={one} />
      ))}
    </section>
  );
}

function ToastView({ toast: { key, title, text, tone = 'neutral', action } }: { toast: Shown }): ReactNode {
  const { messages } = useUi();
  const stays = tone === 'bad' || action !== undefined;
  useEffect(() => {
    if (stays) return;
    const timer = setTimeout(() => store.remove(key), 6000);
    return () => clearTimeout(timer);
  }, [stays, key]);
  return (
    <div className={`ui-toast ui-toast-${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon name={tone === 'bad' || tone === 'warn' ? 'alert' : tone === 'good' ? 'check' : 'info'} />
      <div className="ui-toast-body">
        <p className="ui-strong">{title}</p>
        {text && <p>{text}</p>}
        {action && (
          <Button
            size="sm"
            onClick={() => {
              store.remove(key);
              action.onClick();
            }}
          >
            {action.label}
          </Button>
        )}
      </div>
      <IconButton label={`${messages.close}: ${title}`} icon="close" onClick={() => store.remove(key)} />
    </div>
  );
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
