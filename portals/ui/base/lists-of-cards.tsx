import type { ReactNode } from 'react';
import { Grid } from './layout.tsx';
import { ErrorPanel, Skeleton } from './states.tsx';

/** What {@link CardGrid} takes. */
export interface CardGridProps<Row> {
  /** Undefined: they are on their way. */
  readonly rows: readonly Row[] | undefined;
  readonly error?: unknown;
  readonly onRetry?: () => unknown;
  /** Pixels a card needs. */
  readonly min: number;
  /** Instead of none. */
  readonly empty: ReactNode;
  readonly children: (row: Row) => ReactNode;
}

/** A few things, a card for each: for lists that nobody has to search. */
export function CardGrid<Row>({ rows, error, onRetry, min, empty, children }: CardGridProps<Row>): ReactNode {
  const failed = error !== undefined && error !== null;
  return (
    <>
      {failed && <ErrorPanel error={error} {...(onRetry ? { onRetry } : {})} />}
      {!rows && !failed && <Skeleton lines={8} />}
      {rows?.length === 0 && empty}
      {rows && rows.length > 0 && <Grid min={min}>{rows.map(children)}</Grid>}
    </>
  );
}
