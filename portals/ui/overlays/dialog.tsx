import { Drawer as MantineDrawer, Modal } from '@mantine/core';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { IconButton } from '../base/button.tsx';
import { HeadingLevel } from '../base/heading-level.ts';
import { useUi } from '../provider/ui-context.ts';
import { InMantine } from './in-mantine.tsx';
import { useScrollLock } from './scroll-lock.ts';

/** What {@link Dialog} takes. */
export interface DialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons, at the end. */
  readonly footer?: ReactNode;
  readonly size?: 'sm' | 'md' | 'lg';
}

const heading = 'ui-heading ui-heading-2';
const widths = { sm: 400, md: 560, lg: 820 } as const;
/** What both have in common: no `<style>` for the scroll lock, no animation, focus goes back to where it was. */
const common = { lockScroll: false, transitionProps: { duration: 0 }, returnFocus: true } as const;

/** A window on top of the page: the focus stays within and goes back afterwards, Escape closes. */
export function Dialog({ opened, onClose, title, children, footer, size = 'md' }: DialogProps): ReactNode {
  useScrollLock(opened);
  return (
    <InMantine>
      <Modal.Root
        {...common}
        classNames={{ overlay: 'ui-backdrop', content: 'ui-dialog' }}
        opened={opened}
        onClose={onClose}
        size={widths[size]}
        centered
      >
        <Modal.Overlay />
        <Modal.Content>
          <Inner
            heading={<Modal.Title className={heading}>{title}</Modal.Title>}
            {...{ onClose, footer, children }}
          />
        </Modal.Content>
      </Modal.Root>
    </InMantine>
  );
}

/** A window at the side, beside what it is about. */
export function Drawer({
  opened,
  onClose,
  title,
  children,
  footer,
  side = 'end',
}: Omit<DialogProps, 'size'> & { side?: 'start' | 'end' }): ReactNode {
  const { direction } = useUi();
  useScrollLock(opened);
  const left = (side === 'start') === (direction === 'ltr');
  return (
    <InMantine>
      <MantineDrawer.Root
        {...common}
        classNames={{ overlay: 'ui-backdrop', content: 'ui-dialog ui-drawer' }}
        opened={opened}
        onClose={onClose}
        size="min(460px, 100vw)"
        position={left ? 'left' : 'right'}
      >
        <MantineDrawer.Overlay />
        <MantineDrawer.Content>
          <Inner
            heading={<MantineDrawer.Title className={heading}>{title}</MantineDrawer.Title>}
            {...{ onClose, footer, children }}
          />
        </MantineDrawer.Content>
      </MantineDrawer.Root>
    </InMantine>
  );
}

/** Not the library's header, which would be a second banner of the page. */
function Inner({
  heading: title,
  onClose,
  footer,
  children,
}: Pick<DialogProps, 'onClose' | 'footer' | 'children'> & { heading: ReactNode }): ReactNode {
  const { messages } = useUi();
  const content = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => beginAtField(content.current), []);
  return (
    <div className="ui-dialog-inner" ref={content}>
      <div className="ui-dialog-head">
        {title}
        <IconButton label={messages.close} icon="close" onClick={onClose} />
      </div>
      <div className="ui-dialog-body">
        <HeadingLevel value={3}>{children}</HeadingLevel>
      </div>
      {footer && <div className="ui-dialog-foot">{footer}</div>}
    </div>
  );
}

/** What one came for has the focus first: a field, else the first of the buttons; never the one that closes. */
function beginAtField(content: HTMLElement | null): void {
  const first =
    content?.querySelector('[data-autofocus]') ??
    content?.querySelector('.ui-dialog-body :is(input, select, textarea)') ??
    content?.querySelector('.ui-dialog-foot button, .ui-dialog-body :is(a, button)');
  first?.setAttribute('data-autofocus', '');
}
