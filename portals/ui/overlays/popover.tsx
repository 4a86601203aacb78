import { cloneElement, type ReactElement, type ReactNode, useId, useRef, useState } from 'react';
import { besidePart } from './beside-part.ts';
import { useLatePart } from './late-part.ts';

/** What {@link Popover} takes. */
export interface PopoverProps {
  /** A button; it gets `onClick`, `aria-expanded` and `aria-controls`. */
  readonly trigger: ReactElement<Record<string, unknown>>;
  /** The name of what opens. */
  readonly label: string;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
}

/** A small window beside its button, for settings and filters. */
export function Popover({ trigger, label, children }: PopoverProps): ReactNode {
  const [opened, setOpened] = useState(false);
  const id = useId();
  const target = useRef<HTMLSpanElement>(null);
  const dismiss = () => setOpened(false);
  const Beside = useLatePart(besidePart, opened, dismiss);
  const close = () => {
    setOpened(false);
    target.current?.querySelector<HTMLElement>('button')?.focus();
  };
  return (
    <>
      <span
        ref={target}
        className="ui-trigger"
        onPointerEnter={besidePart.prepare}
        onFocus={besidePart.prepare}
      >
        {cloneElement(trigger, {
          onClick: () => setOpened(!opened),
          'aria-expanded': opened,
          'aria-haspopup': 'dialog',
          ...(opened ? { 'aria-controls': id } : {}),
        })}
      </span>
      {Beside && (
        <Beside
          opened={opened}
          onClose={dismiss}
          target={target}
          dialog={{ id, label }}
          className="ui-dropdown ui-popover"
        >
          {typeof children === 'function' ? children(close) : children}
        </Beside>
      )}
    </>
  );
}
