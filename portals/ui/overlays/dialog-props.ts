import type { ReactNode } from 'react';

/** What `Dialog` takes. */
export interface DialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons, at the end. */
  readonly footer?: ReactNode;
  readonly size?: 'sm' | 'md' | 'lg';
}

/** The window a dialog or drawer is. */
export interface WindowProps extends Omit<DialogProps, 'size'> {
  /** In pixels, in the middle of the page; without it the window stands at a side of it. */
  readonly width?: number;
  readonly side?: 'left' | 'right';
}
