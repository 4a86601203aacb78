import { Tooltip as MantineTooltip } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';

/** More words for one element that can have the focus; shown on focus too. */
export function Tooltip({ label, children }: { label: string; children: ReactElement }): ReactNode {
  return (
    <MantineTooltip
      label={label}
      classNames={{ tooltip: 'ui-tooltip' }}
      events={{ hover: true, focus: true, touch: true }}
      transitionProps={{ duration: 0 }}
      multiline
      maw={280}
    >
      {children}
    </MantineTooltip>
  );
}
