import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button, ButtonLink, IconButton } from '../base/button.tsx';
import { useFormat } from '../base/format.ts';
import { Icon } from '../base/icon.tsx';
import { Popover } from '../overlays/popover.tsx';
import { fill } from '../provider/messages.ts';
import { useUi } from '../provider/ui-context.ts';
import { ColumnPicker, type ColumnPickerProps } from './column-picker.tsx';
import { FilterField } from './filter-fields.tsx';
import { filterText } from './filter-text.ts';
import { sameState } from './query.ts';
import { SavedViews } from './saved-views.tsx';
import type { DataTableProps, FilterChip, FilterValue, TableFilter, TableState } from './types.ts';
import type { SavedView } from './use-table-settings.ts';

/** What {@link Toolbar} takes. */
export interface ToolbarProps<Row> extends ColumnPickerProps<Row> {
  readonly table: DataTableProps<Row>;
  readonly state: TableState;
  readonly onState: (state: TableState) => void;
  readonly views: readonly SavedView[];
  readonly onViews: (views: readonly SavedView[]) => void;
  readonly onRefresh: () => void;
}

/** Search, filters and chips; views, columns, export. */
export function Toolbar<Row>(props: ToolbarProps<Row>): ReactNode {
  const { table, state, onState } = props;
  const { messages } = useUi();
  const csvHref = table.source.csvHref?.(state);
  return (
    <div className="ui-table-toolbar">
      <div className="ui-group ui-table-finders">
        {table.searchable !== false && <SearchField state={state} onState={onState} label={table.label} />}
        {table.filters && table.filters.length > 0 && <Filters {...props} />}
        {table.chips?.map((chip) => (
          <Chip key={chip.id} chip={chip} state={state} onState={onState} />
        ))}
        {table.toolbar}
      </div>
      <div className="ui-group ui-table-tools">
        <SavedViews {...props} />
        <ColumnPicker {...props} />
        {csvHref !== undefined && (
          <ButtonLink href={csvHref} icon="download" variant="subtle" size="sm" external>
            {messages.exportCsv}
          </ButtonLink>
        )}
        <IconButton label={messages.refresh} icon="refresh" onClick={props.onRefresh} />
      </div>
    </div>
  );
}

/** Searches while somebody types, a moment after the last key. */
function SearchField({
  state,
  onState,
  label,
}: {
  state: TableState;
  onState: (state: TableState) => void;
  label: string;
}): ReactNode {
  const { messages } = useUi();
  const [text, setText] = useState(state.q ?? '');
  const latest = useRef({ state, onState });
  latest.current = { state, onState };
  const sent = useRef(state.q ?? '');
  useEffect(() => {
    // Changed from outside: back button, a saved view.
    if ((state.q ?? '') === sent.current) return;
    sent.current = state.q ?? '';
    setText(sent.current);
  }, [state.q]);
  useEffect(() => {
    if (text.trim() === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = text.trim();
      const { q: _before, ...others } = latest.current.state;
      latest.current.onState(sent.current ? { ...others, q: sent.current } : others);
    }, 250);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div className="ui-search">
      <Icon name="search" />
      <input
        type="search"
        className="ui-input"
        aria-label={`${messages.search}: ${label}`}
        placeholder={messages.search}
        value={text}
        maxLength={200}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </div>
  );
}

function Filters<Row>({ table, state, onState }: ToolbarProps<Row>): ReactNode {
  const { messages } = useUi();
  const set = (id: string, value: FilterValue | undefined) =>
    onState({ ...state, filter: withFilter(state.filter, id, value) });
  return (
    <Popover
      label={messages.filters}
      trigger={
        <Button icon="filter" size="sm">
          {messages.addFilter}
        </Button>
      }
    >
      <div className="ui-form">
        {table.filters?.map((filter) => (
          <FilterField
            key={filter.id}
            filter={filter}
            value={state.filter[filter.id]}
            onChange={(value) => set(filter.id, value)}
          />
        ))}
      </div>
    </Popover>
  );
}

function withFilter(filter: TableFilter, id: string, value: FilterValue | undefined): TableFilter {
  const { [id]: _before, ...others } = filter;
  return value === undefined ? others : { ...others, [id]: value };
}

function Chip({
  chip,
  state,
  onState,
}: {
  chip: FilterChip;
  state: TableState;
  onState: (state: TableState) => void;
}): ReactNode {
  const fields = Object.keys(chip.filter);
  const part = Object.fromEntries(
    fields.flatMap((id) => (state.filter[id] === undefined ? [] : [[id, state.filter[id]]])),
  );
  const on = sameState({ filter: part }, { filter: chip.filter });
  const without = Object.fromEntries(Object.entries(state.filter).filter(([id]) => !fields.includes(id)));
  return (
    <button
      type="button"
      className="ui-chip"
      aria-pressed={on}
      onClick={() => onState({ ...state, filter: on ? without : { ...without, ...chip.filter } })}
    >
      {chip.label}
    </button>
  );
}

/** The filters that hold, each to be taken away. */
export function HeldFilters<Row>({
  table,
  state,
  onState,
}: Pick<ToolbarProps<Row>, 'table' | 'state' | 'onState'>): ReactNode {
  const { messages, timeZone } = useUi();
  const format = useFormat();
  const held = Object.entries(state.filter);
  if (held.length === 0) return null;
  return (
    <>
      {held.map(([field, value]) => {
        const definition = table.filters?.find(({ id }) => id === field);
        const text = filterText(field, value, { definition, messages, format, timeZone });
        return (
          <button
            key={field}
            type="button"
            className="ui-chip ui-chip-held"
            aria-label={fill(messages.removeItem, { label: text })}
            onClick={() => onState({ ...state, filter: withFilter(state.filter, field, undefined) })}
          >
            {text}
            <Icon name="close" size={14} />
          </button>
        );
      })}
      <Button
        size="sm"
        variant="subtle"
        onClick={() => onState({ ...(state.sort ? { sort: state.sort } : {}), filter: {} })}
      >
        {messages.clearFilters}
      </Button>
    </>
  );
}
