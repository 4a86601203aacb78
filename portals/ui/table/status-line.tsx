import type { ReactNode } from 'react';
import { Button } from '../base/button.tsx';
import { useFormat } from '../base/format.ts';
import { Freshness } from '../base/freshness.tsx';
import { fill } from '../provider/messages.ts';
import { useUi } from '../provider/ui-context.ts';
import { csvText } from './csv-text.ts';
import { HeldFilters } from './held-filters.tsx';
import type { RowWindow } from './row-window.ts';
import { countOf, type SelectionState, toSelection } from './selection.ts';
import type { DataTableProps, TableState } from './types.ts';

interface StatusLineProps<Row> {
  readonly table: DataTableProps<Row>;
  readonly state: TableState;
  readonly onState: (state: TableState) => void;
  readonly window: RowWindow<Row> | undefined;
  readonly selection: SelectionState<Row>;
  readonly onSelectAll: () => void;
  readonly onClear: () => void;
}

/** How many rows there are and which filters hold; when rows are selected, what can be done with them. One height for both. */
export function StatusLine<Row>(props: StatusLineProps<Row>): ReactNode {
  const { table, selection, window } = props;
  const count = countOf(selection, window?.total ?? 0);
  const selecting = table.bulk !== undefined && count > 0;
  return (
    <div className={selecting ? 'ui-table-status ui-table-selecting' : 'ui-table-status'}>
      {selecting ? <Selecting {...props} count={count} /> : <Counted {...props} />}
    </div>
  );
}

function Counted<Row>({ table, state, onState, window }: StatusLineProps<Row>): ReactNode {
  const text = useRowCount(window);
  return (
    <>
      <span role="status" className="ui-dimmed">
        {text}
      </span>
      {window?.asOf && <Freshness at={window.asOf} />}
      <HeldFilters table={table} state={state} onState={onState} />
    </>
  );
}

function useRowCount<Row>(window: RowWindow<Row> | undefined): string {
  const { messages } = useUi();
  const format = useFormat();
  if (window?.error !== undefined) return '';
  if (!window?.loaded) return messages.loading;
  if (window.total === 1) return messages.row;
  const count = format.count(window.total);
  return fill(window.totalIsEstimate ? messages.rowsAbout : messages.rows, { count });
}

function Selecting<Row>({
  table,
  state,
  window,
  selection,
  count,
  onSelectAll,
  onClear,
}: StatusLineProps<Row> & { count: number }): ReactNode {
  const { messages } = useUi();
  const format = useFormat();
  const total = window?.total ?? 0;
  const whole = selection.all && selection.except.size === 0;
  const shownTotal = window?.totalIsEstimate ? `≈ ${format.count(total)}` : format.count(total);
  return (
    <>
      <span role="status" className="ui-strong">
        {whole
          ? fill(messages.allMatchingSelected, { count: shownTotal })
          : fill(messages.selectedRows, { count: format.count(count) })}
      </span>
      {!selection.all && count < total && (
        <Button size="sm" variant="subtle" tone="accent" onClick={onSelectAll}>
          {fill(messages.selectAllMatching, { count: shownTotal })}
        </Button>
      )}
      {table.bulk?.map((action) => (
        <Button
          key={action.id}
          size="sm"
          tone={action.tone ?? 'neutral'}
          onClick={() => action.onRun(toSelection(selection, state, total))}
        >
          {action.label}
        </Button>
      ))}
      <ExportSelected table={table} state={state} selection={selection} />
      <Button size="sm" variant="subtle" icon="close" onClick={onClear}>
        {messages.clearSelection}
      </Button>
    </>
  );
}

/** Rows the REST interface leaves out of CSV at most. */
const mostExcepted = 200;

/** All that fit come from the server, without those that were taken out; what was picked by hand is here already. */
function ExportSelected<Row>({
  table,
  state,
  selection,
}: Pick<StatusLineProps<Row>, 'table' | 'state' | 'selection'>): ReactNode {
  const { messages } = useUi();
  if (selection.all && table.source.csvHref === undefined) return null;
  const tooMany =
    selection.all &&
    selection.except.size > mostExcepted &&
    fill(messages.exportTooMany, { most: mostExcepted });
  const run = () => {
    if (selection.all) {
      const href = table.source.csvHref?.({ ...state, except: [...selection.except] });
      if (href) download(href);
      return;
    }
    const file = new Blob([csvText([...selection.picked.values()] as object[])], {
      type: 'text/csv;charset=utf-8',
    });
    const address = URL.createObjectURL(file);
    download(address, `${table.id}.csv`);
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  };
  return (
    <Button size="sm" icon="download" onClick={run} {...(tooMany ? { disabledReason: tooMany } : {})}>
      {messages.exportSelected}
    </Button>
  );
}

function download(href: string, name = ''): void {
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
}
