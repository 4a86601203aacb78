import { type ReactNode, useMemo, useRef } from 'react';
import { Button } from '../base/button.tsx';
import { EmptyState, ErrorPanel } from '../base/states.tsx';
import { LiveRegion } from '../base/text.tsx';
import { Select } from '../forms/choice-fields.tsx';
import { useUi } from '../provider/ui-context.ts';
import { placeColumns } from './column-layout.ts';
import { DataGrid } from './data-grid.tsx';
import { stateKey } from './query.ts';
import { idOf } from './row-id.ts';
import { StatusLine } from './status-line.tsx';
import { Toolbar } from './toolbar.tsx';
import type { Column, DataTableProps, TableState } from './types.ts';
import { useFrame } from './use-frame.ts';
import { useRows } from './use-rows.ts';
import { useSelection } from './use-selection.ts';
import { useTableSettings } from './use-table-settings.ts';
import { useTableState } from './use-table-state.ts';

/** The table of every list: filters, sort and totals by the server, rows loaded where they are looked at. */
export function DataTable<Row>(props: DataTableProps<Row>): ReactNode {
  const { columns, source, defaultSort } = props;
  const { messages, reread } = useUi();
  const [state, setState] = useTableState(props);
  const { ready, columns: settings, views, change } = useTableSettings(props.id);
  const looking = useRef({ first: 0, end: 0 });
  const asked = useMemo(
    () => (state.sort || !defaultSort ? state : { ...state, sort: defaultSort }),
    [state, defaultSort],
  );
  const { window, pending, refresh } = useRows({
    source,
    state: asked,
    refreshKey: `${String(props.refreshKey)} ${reread}`,
    looking,
  });
  const placed = useMemo(() => placeColumns(columns, settings), [columns, settings]);
  const shown = useMemo(() => placed.filter(({ hidden }) => !hidden), [placed]);
  const selected = useSelection<Row>(props, state, window);
  const { frame, cards, height, width } = useFrame(props.height);
  const key = `${source.key} ${stateKey(asked)}`;
  const onState = (next: TableState) => setState(next);
  const failed = window?.error !== undefined && !window.loaded;

  return (
    <div className="ui-data-table" ref={frame}>
      <Toolbar
        table={props}
        state={state}
        onState={onState}
        placed={placed}
        settings={settings}
        onSettings={(next) => change({ columns: next })}
        views={views}
        onViews={(next) => change({ views: next })}
        onRefresh={refresh}
      />
      {cards && (
        <SortField columns={columns} sort={asked.sort} onSort={(sort) => onState(withSort(state, sort))} />
      )}
      <StatusLine
        table={props}
        state={state}
        onState={onState}
        window={window}
        selection={selected.selection}
        onSelectAll={selected.selectAll}
        onClear={selected.clear}
      />
      {failed ? (
        <ErrorPanel error={window.error} onRetry={() => window.retry()} />
      ) : (
        <DataGrid
          table={props}
          window={ready ? window : undefined}
          rowId={props.rowId ?? idOf}
          pending={pending}
          columns={shown}
          settings={settings}
          onSettings={(next) => change({ columns: next })}
          sort={asked.sort}
          onSort={(sort) => onState(withSort(state, sort))}
          selection={selected.selection}
          onToggle={selected.toggle}
          onSelectLoaded={selected.selectLoaded}
          onSelectAll={selected.selectAll}
          cards={cards}
          height={height}
          width={width}
          looking={looking}
          none={<NoRows table={props} state={state} onState={onState} />}
          stateKey={key}
        />
      )}
      <LiveRegion>{pending ? messages.loading : ''}</LiveRegion>
    </div>
  );
}

function withSort({ sort: _before, ...others }: TableState, sort: string | undefined): TableState {
  return sort === undefined ? others : { ...others, sort };
}

/** Nothing there yet, or nothing that fits: two different things to do. */
function NoRows<Row>({
  table,
  state,
  onState,
}: {
  table: DataTableProps<Row>;
  state: TableState;
  onState: (state: TableState) => void;
}): ReactNode {
  const { messages } = useUi();
  if (!state.q && Object.keys(state.filter).length === 0)
    return table.empty ?? <EmptyState title={messages.nothingHere} />;
  return (
    <EmptyState
      title={messages.nothingMatches}
      icon="search"
      action={
        <Button onClick={() => onState({ ...(state.sort ? { sort: state.sort } : {}), filter: {} })}>
          {messages.clearFilters}
        </Button>
      }
    />
  );
}

/** Titles of columns cannot be clicked where rows are cards. */
function SortField<Row>({
  columns,
  sort,
  onSort,
}: {
  columns: readonly Column<Row>[];
  sort: string | undefined;
  onSort: (sort: string | undefined) => void;
}): ReactNode {
  const { messages } = useUi();
  const options = columns
    .filter(({ sortable }) => sortable)
    .flatMap(({ id, title }) => [
      { value: id, label: `${title}, ${messages.sortedUp}` },
      { value: `-${id}`, label: `${title}, ${messages.sortedDown}` },
    ]);
  if (options.length === 0) return null;
  return <Select label={messages.sort} options={options} value={sort} clearable onChange={onSort} />;
}
