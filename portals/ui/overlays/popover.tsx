import { Popover as MantinePopover } from '@mantine/core';
import { cloneElement, type ReactElement, type ReactNode, useId, useRef, useState } from 'react';
import { InMantine } from './in-mantine.tsx';
import { withinMain } from './within-main.ts';

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
  const close = () => {
    setOpened(false);
    target.current?.querySelector<HTMLElement>('button')?.focus();
  };
  return (
    <InMantine>
      <MantinePopover
        opened={opened}
        onChange={setOpened}
        onDismiss={() => setOpened(false)}
        position="bottom-start"
        trapFocus
        returnFocus
        withRoles={false}
        hideDetached={false}
        portalProps={withinMain()}
        transitionProps={{ duration: 0 }}
        offset={4}
      >
        <MantinePopover.Target>
          <span ref={target} className="ui-trigger">
            {cloneElement(trigger, {
              onClick: () => setOpened(!opened),
              'aria-expanded': opened,
              'aria-haspopup': 'dialog',
              ...(opened ? { 'aria-controls': id } : {}),
            })}
          </span>
        </MantinePopover.Target>
        <MantinePopover.Dropdown className="ui-dropdown ui-popover" role="dialog" aria-label={label} id={id}>
          {typeof children === 'function' ? children(close) : children}
        </MantinePopover.Dropdown>
      </MantinePopover>
    </InMantine>
  );
}
