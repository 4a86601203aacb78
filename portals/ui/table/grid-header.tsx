import { type PointerEvent, type ReactNode, useEffect, useRef } from 'react';
import { classes } from '../base/classes.ts';
import { Icon } from '../base/icon.tsx';
import { useUi } from '../provider/ui-context.ts';
import { atEnd } from './cell-content.tsx';
import type { PlacedColumn } from './column-layout.ts';
import { cellId } from './grid-row.tsx';
import type { Column } from './types.ts';

/** What {@link GridHeader} takes. */
export interface GridHeaderProps<Row> {
  readonly gridId: string;
  readonly columns: readonly PlacedColumn<Row>[];
  readonly select: 'none' | 'some' | 'all' | undefined;
  readonly actions: boolean;
  readonly sort: string | undefined;
  readonly activeColumn: number | undefined;
  readonly onSort: (column: Column<Row>) => void;
  readonly onSelectLoaded: () => void;
  readonly onResize: (id: string, width: number) => void;
  readonly onActivate: (row: number, column: number) => void;
}

/** The line of titles: sorts, and changes widths. */
export function GridHeader<Row>(props: GridHeaderProps<Row>): ReactNode {
  const { gridId, columns, select, actions, activeColumn } = props;
  const { messages } = useUi();
  const lead = select ? 1 : 0;
  const last = columns.length + lead;
  return (
    <div role="rowgroup" className="ui-table-head">
      <div role="row" className="ui-row ui-row-head" aria-rowindex={1}>
        {select && <SelectAllCell {...props} state={select} />}
        {columns.map((placed, at) => (
          <HeaderCell
            key={placed.column.id}
            {...props}
            placed={placed}
            at={at + lead}
            active={activeColumn === at + lead}
          />
        ))}
        {actions && (
          <div
            role="columnheader"
            id={cellId(gridId, -1, last)}
            aria-colindex={last + 1}
            className={classes('ui-cell', 'ui-cell-actions', { 'ui-cell-active': activeColumn === last })}
          >
            <span className="ui-hidden">{messages.actions}</span>
          </div>
        )}
      </div>
    </div>
  );
}

function SelectAllCell<Row>({
  gridId,
  state,
  activeColumn,
  onSelectLoaded,
}: GridHeaderProps<Row> & { state: 'none' | 'some' | 'all' }): ReactNode {
  const { messages } = useUi();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = state === 'some';
  }, [state]);
  return (
    <div
      role="columnheader"
      id={cellId(gridId, -1, 0)}
      aria-colindex={1}
      className={classes('ui-cell', 'ui-cell-select', { 'ui-cell-active': activeColumn === 0 })}
      onClick={(event) => {
        event.preventDefault();
        onSelectLoaded();
      }}
    >
      <input
        ref={box}
        type="checkbox"
        tabIndex={-1}
        className="ui-checkbox"
        checked={state === 'all'}
        readOnly
        aria-label={messages.selectPage}
      />
    </div>
  );
}

function HeaderCell<Row>({
  gridId,
  placed: { column },
  at,
  active,
  sort,
  onSort,
  onResize,
  onActivate,
}: GridHeaderProps<Row> & { placed: PlacedColumn<Row>; at: number; active: boolean }): ReactNode {
  const direction = sort === column.id ? 'ascending' : sort === `-${column.id}` ? 'descending' : undefined;
  return (
    <div
      role="columnheader"
      id={cellId(gridId, -1, at)}
      aria-colindex={at + 1}
      aria-sort={column.sortable ? (direction ?? 'none') : undefined}
      className={classes('ui-cell', 'ui-head-cell', {
        'ui-cell-end': atEnd(column),
        'ui-cell-active': active,
      })}
      onMouseDown={() => onActivate(-1, at)}
    >
      {column.sortable ? (
        <button type="button" tabIndex={-1} className="ui-head-button" onClick={() => onSort(column)}>
          <span className="ui-head-title">{column.title}</span>
          {direction && <Icon name={direction === 'ascending' ? 'arrowUp' : 'arrowDown'} size={14} />}
        </button>
      ) : (
        <span className="ui-head-title">{column.title}</span>
      )}
      <ResizeHandle onResize={(width) => onResize(column.id, width)} />
    </div>
  );
}

/** The edge of a column, to be dragged; by keyboard: Shift and arrows on its title. */
function ResizeHandle({ onResize }: { onResize: (width: number) => void }): ReactNode {
  const { direction } = useUi();
  const begin = useRef<{ x: number; width: number }>(undefined);
  const move = (event: PointerEvent) => {
    if (!begin.current) return;
    const by = event.clientX - begin.current.x;
    onResize(begin.current.width + (direction === 'rtl' ? -by : by));
  };
  return (
    <span
      className="ui-resize"
      aria-hidden
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        const width = event.currentTarget.parentElement?.getBoundingClientRect().width ?? 0;
        begin.current = { x: event.clientX, width };
      }}
      onPointerMove={move}
      onPointerUp={() => {
        begin.current = undefined;
      }}
    />
  );
}
