import { type MouseEvent, type ReactNode, type Ref, useEffect, useRef, useState } from 'react';
import { toast } from '../overlays/toast-store.ts';
import { useUi } from '../provider/ui-context.ts';
import { classes } from './classes.ts';
import { labelOf } from './field-labels.ts';
import { Icon, type IconName } from './icon.tsx';
import { bareDetail, readProblem } from './problem.ts';
import { useAppLink } from './text.tsx';

interface Looks {
  readonly variant?: 'filled' | 'outline' | 'subtle';
  readonly tone?: 'accent' | 'bad' | 'neutral';
  readonly size?: 'sm' | 'md';
}

/** What {@link Button} takes. */
export interface ButtonProps extends Looks {
  readonly children: ReactNode;
  /**
   * May answer a promise: the button is busy until it settles, so a second click does nothing. What it rejects with is told
   * in a toast.
   */
  readonly onClick?: (event: MouseEvent<HTMLButtonElement>) => unknown;
  readonly icon?: IconName;
  readonly busy?: boolean;
  readonly disabled?: boolean;
  /** Why it cannot be used now: keeps it in the tab order and says so. */
  readonly disabledReason?: string;
  readonly type?: 'button' | 'submit';
  readonly ref?: Ref<HTMLButtonElement>;
  readonly 'aria-expanded'?: boolean;
  readonly 'aria-haspopup'?: 'menu' | 'dialog';
  readonly 'aria-controls'?: string;
}

/** The classes of a button. */
export function buttonClasses({ variant = 'outline', tone = 'neutral', size = 'md' }: Looks): string {
  return classes('ui-button', `ui-button-${variant}`, `ui-button-${tone}`, size === 'sm' && 'ui-button-sm');
}

/** A button. Filled is for the one thing a page is for. */
export function Button({
  variant,
  tone = variant === 'filled' ? 'accent' : 'neutral',
  size,
  icon,
  busy,
  disabled,
  disabledReason,
  type = 'button',
  onClick,
  children,
  ...rest
}: ButtonProps): ReactNode {
  const [working, run] = useRunning(useTold());
  const { messages } = useUi();
  const isBusy = busy || working;
  const blocked = isBusy || disabledReason !== undefined;
  return (
    <button
      {...rest}
      type={type}
      className={buttonClasses({ ...(variant ? { variant } : {}), tone, ...(size ? { size } : {}) })}
      disabled={disabled}
      aria-disabled={blocked || undefined}
      aria-busy={isBusy || undefined}
      title={disabledReason}
      onClick={(event) => {
        if (blocked) event.preventDefault();
        else if (onClick) run(onClick(event));
      }}
    >
      {isBusy ? (
        <span className="ui-spinner" role="img" aria-label={messages.working} />
      ) : (
        icon && <Icon name={icon} />
      )}
      <span>{children}</span>
    </button>
  );
}

/** Tells what a click failed with: nobody else would. */
function useTold(): (error: unknown) => void {
  const { messages } = useUi();
  return (error) => {
    const problem = readProblem(error);
    const { title = messages.errorTitle, detail, requestId, errors } = problem;
    const fields = errors.map(({ path, message }) => ` ${labelOf(path)}: ${message}.`).join('');
    const id = requestId ? ` ${messages.requestId}: ${requestId}` : '';
    const text = `${bareDetail(problem)}${fields}${id}`;
    toast({ title, text, tone: 'bad', key: `failed ${title} ${detail}` });
  };
}

/** Whether what a click began is still on its way. */
function useRunning(failed: (error: unknown) => void): [boolean, (result: unknown) => void] {
  const [running, setRunning] = useState(false);
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);
  const run = (result: unknown) => {
    if (!(result instanceof Promise)) return;
    setRunning(true);
    const done = () => mounted.current && setRunning(false);
    void result.catch(failed).finally(done);
  };
  return [running, run];
}

/** A link that looks like a button. */
export function ButtonLink({
  href,
  external,
  icon,
  children,
  ...looks
}: Looks & { href: string; external?: boolean; icon?: IconName; children: ReactNode }): ReactNode {
  const tone = looks.tone ?? (looks.variant === 'filled' ? 'accent' : 'neutral');
  return (
    <a className={buttonClasses({ ...looks, tone })} {...useAppLink(href, external)}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </a>
  );
}

/** What {@link IconButton} takes. */
export interface IconButtonProps {
  readonly label: string;
  readonly icon: IconName;
  readonly onClick?: (event: MouseEvent<HTMLButtonElement>) => void;
  readonly tone?: 'neutral' | 'bad';
  /** For a button that stays in or out. */
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly 'aria-expanded'?: boolean;
  readonly 'aria-controls'?: string;
}

/** A button with a drawing only; its label is read and shown when it is pointed at. */
export function IconButton({ label, icon, tone = 'neutral', pressed, ...rest }: IconButtonProps): ReactNode {
  return (
    <button
      {...rest}
      type="button"
      className={classes('ui-icon-button', tone === 'bad' && 'ui-icon-button-bad')}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
    >
      <Icon name={icon} />
    </button>
  );
}
