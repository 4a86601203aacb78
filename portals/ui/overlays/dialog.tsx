import type { ReactNode } from 'react';
import { useUi } from '../provider/ui-context.ts';
import type { DialogProps, WindowProps } from './dialog-props.ts';
import { latePart, useLatePart } from './late-part.ts';
import { useScrollLock } from './scroll-lock.ts';

const widths = { sm: 400, md: 560, lg: 820 } as const;
const windowPart = latePart<WindowProps>(() => import('./dialog-window.tsx'));

/** A window on top of the page: the focus stays within and goes back afterwards, Escape closes. */
export function Dialog({ size = 'md', ...props }: DialogProps): ReactNode {
  return <LateWindow {...props} width={widths[size]} />;
}

/** A window at the side, beside what it is about. */
export function Drawer({
  side = 'end',
  ...props
}: Omit<DialogProps, 'size'> & { readonly side?: 'start' | 'end' }): ReactNode {
  const { direction } = useUi();
  const isLeft = (side === 'start') === (direction === 'ltr');
  return <LateWindow {...props} side={isLeft ? 'left' : 'right'} />;
}

function LateWindow(props: WindowProps): ReactNode {
  useScrollLock(props.opened);
  const Window = useLatePart(windowPart, props.opened, props.onClose);
  return Window && <Window {...props} />;
}
