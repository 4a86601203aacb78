import { memo, type ReactNode } from 'react';
import { classes } from '../base/classes.ts';
import { Icon } from '../base/icon.tsx';
import { Menu } from '../overlays/menu.tsx';
import type { MenuItem } from '../overlays/menu-list.tsx';
import { fill } from '../provider/messages.ts';
import { atEnd, type CellFormat, cellContent } from './cell-content.tsx';
import type { PlacedColumn } from './column-layout.ts';

/** What all rows of a grid share. It stays the same object while it can, so that rows are not rendered for nothing. */
export interface RowContext<Row> extends CellFormat {
  readonly gridId: string;
  readonly columns: readonly PlacedColumn<Row>[];
  readonly select: boolean;
  readonly actions: ((row: Row) => readonly MenuItem[]) | undefined;
  readonly onToggle: (index: number, extend: boolean) => void;
  readonly onActivate: (row: number, column: number) => void;
  readonly onOpen: (index: number) => void;
  /** Opens the menu of a row, or closes it. */
  readonly onMenu: (row: Row | undefined) => void;
}

interface GridRowProps<Row> {
  readonly index: number;
  /** Pixels from the top of the rows' element. */
  readonly top: number;
  readonly row: Row | undefined;
  readonly failed: boolean;
  readonly selected: boolean;
  /** The active cell of this row. */
  readonly activeColumn: number | undefined;
  readonly menuOpen: boolean;
  readonly context: RowContext<Row>;
}

/** The id of a cell, which the grid names as its active one. */
export function cellId(gridId: string, row: number, column: number): string {
  return `${gridId}-${row}-${column}`;
}

function GridRowView<Row>(props: GridRowProps<Row>): ReactNode {
  const { index, top, row, selected, context, activeColumn } = props;
  const { columns, select, actions, onActivate, onOpen } = context;
  const lead = select ? 1 : 0;
  return (
    <div
      role="row"
      className={classes('ui-row', { 'ui-row-selected': selected, 'ui-row-odd': index % 2 === 1 })}
      aria-rowindex={index + 2}
      aria-selected={select ? selected : undefined}
      style={{ transform: `translateY(${top}px)` }}
      onDoubleClick={() => onOpen(index)}
    >
      {select && <SelectCell {...props} />}
      {columns.map(({ column }, at) => (
        <div
          key={column.id}
          id={cellId(context.gridId, index, at + lead)}
          role="gridcell"
          aria-colindex={at + lead + 1}
          className={classes('ui-cell', {
            'ui-cell-end': atEnd(column),
            'ui-cell-primary': column.primary,
            'ui-cell-active': activeColumn === at + lead,
          })}
          data-title={column.title}
          onMouseDown={() => onActivate(index, at + lead)}
        >
          {row === undefined ? (
            <Waiting failed={props.failed && at === 0} context={context} />
          ) : (
            cellContent(column, row, context)
          )}
        </div>
      ))}
      {actions && <ActionsCell {...props} at={columns.length + lead} />}
    </div>
  );
}

/** Rendered anew only when something of it has changed. */
export const GridRow = memo(GridRowView) as typeof GridRowView;

function Waiting<Row>({ failed, context }: { failed: boolean; context: RowContext<Row> }): ReactNode {
  if (failed) return <span className="ui-tone-bad">{context.messages.rowFailed}</span>;
  return <span className="ui-cell-waiting" />;
}

function SelectCell<Row>({ index, row, selected, activeColumn, context }: GridRowProps<Row>): ReactNode {
  return (
    <div
      id={cellId(context.gridId, index, 0)}
      role="gridcell"
      aria-colindex={1}
      className={classes('ui-cell', 'ui-cell-select', { 'ui-cell-active': activeColumn === 0 })}
      onMouseDown={() => context.onActivate(index, 0)}
      onClick={(event) => {
        // The whole cell is the target.
        event.preventDefault();
        context.onToggle(index, event.shiftKey);
      }}
    >
      <input
        type="checkbox"
        tabIndex={-1}
        className="ui-checkbox"
        checked={selected}
        disabled={row === undefined}
        readOnly
        aria-label={fill(context.messages.selectRow, { row: index + 1 })}
      />
    </div>
  );
}

function ActionsCell<Row>({
  index,
  row,
  activeColumn,
  menuOpen,
  context,
  at,
}: GridRowProps<Row> & { at: number }): ReactNode {
  const { messages, actions, onMenu } = context;
  const items = row === undefined ? [] : (actions?.(row) ?? []);
  return (
    <div
      id={cellId(context.gridId, index, at)}
      role="gridcell"
      aria-colindex={at + 1}
      className={classes('ui-cell', 'ui-cell-actions', { 'ui-cell-active': activeColumn === at })}
      onMouseDown={() => context.onActivate(index, at)}
    >
      {menuOpen && items.length > 0 ? (
        <Menu label={messages.actions} items={items} begun onClose={() => onMenu(undefined)} />
      ) : row !== undefined && items.length === 0 ? undefined : (
        // A menu for each row would cost what makes scrolling smooth: it is made when it is wanted.
        <button
          type="button"
          tabIndex={-1}
          className="ui-icon-button"
          aria-label={messages.actions}
          aria-haspopup="menu"
          disabled={row === undefined}
          onClick={() => onMenu(row)}
        >
          <Icon name="dots" />
        </button>
      )}
    </div>
  );
}
