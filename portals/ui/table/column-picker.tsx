import type { ReactNode } from 'react';
import { Button, IconButton } from '../base/button.tsx';
import { Checkbox } from '../forms/choice-fields.tsx';
import { Popover } from '../overlays/popover.tsx';
import { fill } from '../provider/messages.ts';
import { useUi } from '../provider/ui-context.ts';
import { type ColumnSettings, type PlacedColumn, withMoved, withVisibility } from './column-layout.ts';

/** What {@link ColumnPicker} takes. */
export interface ColumnPickerProps<Row> {
  readonly placed: readonly PlacedColumn<Row>[];
  readonly settings: ColumnSettings;
  readonly onSettings: (settings: ColumnSettings) => void;
}

/** Shows, hides and orders columns; kept for this user. */
export function ColumnPicker<Row>({ placed, settings, onSettings }: ColumnPickerProps<Row>): ReactNode {
  const { messages } = useUi();
  return (
    <Popover
      label={messages.columns}
      trigger={
        <Button icon="columns" variant="subtle" size="sm">
          {messages.columns}
        </Button>
      }
    >
      <ul className="ui-column-list">
        {placed.map(({ column, hidden }, at) => (
          <li key={column.id}>
            <Checkbox
              label={column.title}
              value={!hidden}
              onChange={() => onSettings(withVisibility(placed, settings, column.id))}
            />
            <IconButton
              label={fill(messages.moveEarlier, { label: column.title })}
              icon="arrowUp"
              disabled={at === 0}
              onClick={() => onSettings(withMoved(placed, settings, { id: column.id, by: -1 }))}
            />
            <IconButton
              label={fill(messages.moveLater, { label: column.title })}
              icon="arrowDown"
              disabled={at === placed.length - 1}
              onClick={() => onSettings(withMoved(placed, settings, { id: column.id, by: 1 }))}
            />
          </li>
        ))}
      </ul>
      <Button size="sm" variant="subtle" onClick={() => onSettings({})}>
        {messages.resetColumns}
      </Button>
    </Popover>
  );
}
