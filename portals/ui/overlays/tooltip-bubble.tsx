import { Tooltip } from '@mantine/core';
import type { ReactNode, RefObject } from 'react';
import { InMantine } from './in-mantine.tsx';

/** The words of a tooltip at their place beside an element. */
export default function TooltipBubble({
  label,
  target,
}: {
  readonly label: string;
  readonly target: RefObject<HTMLElement | null>;
}): ReactNode {
  return (
    <InMantine>
      <Tooltip
        opened
        label={label}
        target={target}
        classNames={{ tooltip: 'ui-tooltip' }}
        transitionProps={{ duration: 0 }}
        multiline
        maw={280}
      />
    </InMantine>
  );
}
