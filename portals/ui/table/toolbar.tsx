import type { ReactNode } from 'react';
import { Button, ButtonLink, IconButton } from '../base/button.tsx';
import { Popover } from '../overlays/popover.tsx';
import { useUi } from '../provider/ui-context.ts';
import { ColumnPicker } from './column-picker.tsx';
import { FilterField } from './filter-fields.tsx';
import { sameState } from './query.ts';
import { SavedViews } from './saved-views.tsx';
import { SearchField } from './search-field.tsx';
import { type ToolbarProps, withFilter } from './toolbar-props.ts';
import type { FilterChip, FilterValue, TableState } from './types.ts';

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
