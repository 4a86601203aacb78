import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { Button, IconButton } from '../base/button.tsx';
import { Icon } from '../base/icon.tsx';
import { useUi } from '../provider/ui-context.ts';
import { type Shown, type Toast, toast, toastStore } from './toast-store.ts';

/** As {@link toast}, for components. */
export function useToast(): (message: Toast) => () => void {
  return toast;
}

/** Where toasts are shown; once, in the shell. */
export function Toasts(): ReactNode {
  const shown = useSyncExternalStore(toastStore.subscribe, toastStore.get);
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
    const timer = setTimeout(() => toastStore.remove(key), 6000);
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
              toastStore.remove(key);
              action.onClick();
            }}
          >
            {action.label}
          </Button>
        )}
      </div>
      <IconButton label={`${messages.close}: ${title}`} icon="close" onClick={() => toastStore.remove(key)} />
    </div>
  );
}
