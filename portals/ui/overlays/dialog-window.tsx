import { Drawer as MantineDrawer, Modal } from '@mantine/core';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { IconButton } from '../base/button.tsx';
import { HeadingLevel } from '../base/heading-level.ts';
import { useUi } from '../provider/ui-context.ts';
import type { DialogProps, WindowProps } from './dialog-props.ts';
import { InMantine } from './in-mantine.tsx';
import { useOpenedWhenThere } from './opened-when-there.ts';

const heading = 'ui-heading ui-heading-2';
/** What both have in common: no `<style>` for the scroll lock, no animation, focus goes back to where it was. */
const common = { lockScroll: false, transitionProps: { duration: 0 }, returnFocus: true } as const;

/** The window of a dialog, or at the side. Loaded when something first opens: see `dialog.tsx`. */
export default function DialogWindow(props: WindowProps): ReactNode {
  const opened = useOpenedWhenThere(props.opened);
  const Window = props.width === undefined ? AtSide : InMiddle;
  return (
    <InMantine>
      <Window {...props} opened={opened} />
    </InMantine>
  );
}

function InMiddle({ opened, onClose, title, width = 0, ...inner }: WindowProps): ReactNode {
  return (
    <Modal.Root
      {...common}
      classNames={{ overlay: 'ui-backdrop', content: 'ui-dialog' }}
      opened={opened}
      onClose={onClose}
      size={width}
      centered
    >
      <Modal.Overlay />
      <Modal.Content>
        <Inner
          {...inner}
          onClose={onClose}
          heading={<Modal.Title className={heading}>{title}</Modal.Title>}
        />
      </Modal.Content>
    </Modal.Root>
  );
}

function AtSide({ opened, onClose, title, side = 'right', ...inner }: WindowProps): ReactNode {
  const name = <MantineDrawer.Title className={heading}>{title}</MantineDrawer.Title>;
  return (
    <MantineDrawer.Root
      {...common}
      classNames={{ overlay: 'ui-backdrop', content: 'ui-dialog ui-drawer' }}
      opened={opened}
      onClose={onClose}
      size="min(460px, 100vw)"
      position={side}
    >
      <MantineDrawer.Overlay />
      <MantineDrawer.Content>
        <Inner {...inner} onClose={onClose} heading={name} />
      </MantineDrawer.Content>
    </MantineDrawer.Root>
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
