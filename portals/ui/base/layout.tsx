import type { CSSProperties, ReactNode } from 'react';

/** Distances: 0, 4, 8, 12, 20 and 32 px. */
export type Gap = 'none' | 'xs' | 'sm' | 'md' | 'lg' | 'xl';

function gapOf(gap: Gap): string {
  return gap === 'none' ? '0px' : `var(--ui-${gap})`;
}

/** One below the other. */
export function Stack({ gap = 'md', children }: { gap?: Gap; children: ReactNode }): ReactNode {
  return (
    <div className="ui-stack" style={{ gap: gapOf(gap) }}>
      {children}
    </div>
  );
}

/** What {@link Group} takes. */
export interface GroupProps {
  readonly gap?: Gap;
  readonly justify?: 'start' | 'end' | 'between' | 'center';
  readonly align?: 'start' | 'center' | 'end' | 'stretch' | 'baseline';
  readonly wrap?: boolean;
  readonly children: ReactNode;
}

/** Side by side; wraps unless told not to. */
export function Group({
  gap = 'sm',
  justify = 'start',
  align = 'center',
  wrap = true,
  children,
}: GroupProps): ReactNode {
  const style: CSSProperties = {
    gap: gapOf(gap),
    justifyContent: justify === 'between' ? 'space-between' : justify,
    alignItems: align,
    flexWrap: wrap ? 'wrap' : 'nowrap',
  };
  return (
    <div className="ui-group" style={style}>
      {children}
    </div>
  );
}

/** As many columns as fit when each cell has at least `min` pixels. */
export function Grid({
  min = 240,
  gap = 'md',
  children,
}: {
  min?: number;
  gap?: Gap;
  children: ReactNode;
}): ReactNode {
  const style: CSSProperties = {
    gap: gapOf(gap),
    gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, ${min}px), 1fr))`,
  };
  return (
    <div className="ui-grid" style={style}>
      {children}
    </div>
  );
}
