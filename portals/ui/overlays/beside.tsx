import { Popover } from '@mantine/core';
import { type ReactNode, type Ref, type RefObject, useImperativeHandle } from 'react';
import { InMantine } from './in-mantine.tsx';
import { useOpenedWhenThere } from './opened-when-there.ts';
import { withinMain } from './within-main.ts';

/** What {@link Beside} takes. */
export interface BesideProps {
  readonly opened: boolean;
  /** Somebody pressed Escape in it, or something outside of it and its element. */
  readonly onClose: () => void;
  /** What it stands beside. */
  readonly target: RefObject<HTMLElement | null>;
  /** Made a dialog: it has the focus while it is open, and gives it back. */
  readonly dialog?: { readonly id: string; readonly label: string };
  /** As wide as its element; otherwise as wide as what is in it. */
  readonly fitting?: boolean;
  readonly className: string;
  readonly children: ReactNode;
}

/** What opens beside an element, where there is room. Loaded when something first opens: `besidePart`. */
export default function Beside(props: BesideProps): ReactNode {
  const { opened, onClose, target, dialog, fitting, className, children } = props;
  const isDialog = dialog !== undefined;
  return (
    <InMantine>
      <Popover
        opened={useOpenedWhenThere(opened)}
        onChange={(next) => !next && onClose()}
        onDismiss={onClose}
        position="bottom-start"
        {...(fitting ? { width: 'target' as const } : {})}
        trapFocus={isDialog}
        returnFocus={isDialog}
        withRoles={false}
        hideDetached={false}
        portalProps={withinMain()}
        transitionProps={{ duration: 0 }}
        offset={4}
      >
        <Popover.Target>
          <Target of={target} />
        </Popover.Target>
        <Popover.Dropdown
          className={className}
          {...(dialog ? { role: 'dialog', id: dialog.id, 'aria-label': dialog.label } : {})}
        >
          {children}
        </Popover.Dropdown>
      </Popover>
    </InMantine>
  );
}

/** Stands for an element that is there already, whatever this is loaded. */
function Target({
  ref,
  of,
}: {
  readonly ref?: Ref<HTMLElement | null>;
  readonly of: RefObject<HTMLElement | null>;
}): ReactNode {
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => of.current, [of]);
  return null;
}
