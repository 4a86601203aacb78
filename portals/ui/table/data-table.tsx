import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Button } from '../base/button.tsx';
import { EmptyState, ErrorPanel } from '../base/states.tsx';
import { LiveRegion } from '../base/text.tsx';
import { Select } from '../forms/choice-fields.tsx';
import { useUi } from '../provider/ui-context.ts';
import { placeColumns } from './column-layout.ts';
import { DataGrid, idOf } from './data-grid.tsx';
import { stateKey } from './query.ts';
import { allSelected, nothingSelected, type SelectionState, toggled, withPicked } from './selection.ts';
import { StatusLine } from './status-line.tsx';
import { Toolbar } from './toolbar.tsx';
import type { Column, DataTableProps, TableState } from './types.ts';
import { useRows } from './use-rows.ts';
import { useTableSettings } from './use-table-settings.ts';
import { useTableState } from './use-table-state.ts';

/** Below this, rows are cards. */
const cardsBelow = 640;

/** The table of every list: filters, sort and totals by the server, rows loaded where they are looked at. */
export function DataTable<Row>(props: DataTableProps<Row>): ReactNode {
  const { columns, source, defaultSort } = props;
  const { messages } = useUi();
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
    refreshKey: props.refreshKey,
    looking,
  });
  const placed = useMemo(() => placeColumns(columns, settings), [columns, settings]);
  const shown = useMemo(() => placed.filter(({ hidden }) => !hidden), [placed]);
  const selected = useSelection<Row>(props, state, window);
  const { frame, cards, height } = useFrame(props.height);
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
          version={window?.version ?? 0}
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

function useSelection<Row>(
  table: DataTableProps<Row>,
  state: TableState,
  window: ReturnType<typeof useRows<Row>>['window'],
) {
  const [selection, setSelection] = useState<SelectionState<Row>>(nothingSelected);
  const filtered = stateKey({ ...(state.q ? { q: state.q } : {}), filter: state.filter });
  // Of another filter, other rows are meant.
  useEffect(() => setSelection(nothingSelected), [filtered, table.source.key]);
  const id = table.rowId ?? idOf;
  return {
    selection,
    clear: () => setSelection(nothingSelected),
    selectAll: () => setSelection(allSelected),
    /** All that are loaded; taken back when they are already. */
    selectLoaded() {
      const loaded = [...(window?.rows() ?? [])].map(([, row]) => [id(row), row] as const);
      setSelection((before) => {
        if (before.all || (loaded.length > 0 && loaded.every(([one]) => before.picked.has(one))))
          return nothingSelected;
        return withPicked(before, loaded);
      });
    },
    /** One row, or all from another one to it. */
    toggle(index: number, from: number | undefined) {
      const row = window?.row(index);
      if (row === undefined) return;
      setSelection((before) => {
        if (from === undefined || from === index) return toggled(before, id(row), row);
        const [first, last] = [Math.min(from, index), Math.max(from, index)];
        const between = [...(window?.rows() ?? [])].filter(([at]) => at >= first && at <= last);
        return withPicked(
          before,
          between.map(([, one]) => [id(one), one] as const),
        );
      });
    },
  };
}

/** How wide the table is, and how high it may be: the rest of the window, unless the page says otherwise. */
function useFrame(wanted: number | undefined) {
  const frame = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ cards: false, height: wanted ?? 480 });
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => {
      const { width } = element.getBoundingClientRect();
      const grid = element.querySelector('.ui-table')?.getBoundingClientRect();
      const rest = grid ? globalThis.innerHeight - (grid.top + globalThis.scrollY) - 24 : 480;
      const height = wanted ?? Math.max(320, Math.round(rest));
      const cards = width > 0 && width < cardsBelow;
      setSize((before) => (before.cards === cards && before.height === height ? before : { cards, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    globalThis.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      globalThis.removeEventListener('resize', measure);
    };
  }, [wanted]);
  return { frame, ...size };
}
