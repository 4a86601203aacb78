import type { ReactNode } from 'react';
import { Button } from '../base/button.tsx';
import { useFormat } from '../base/format.ts';
import { Icon } from '../base/icon.tsx';
import { fill } from '../provider/messages.ts';
import { useUi } from '../provider/ui-context.ts';
import { filterText } from './filter-text.ts';
import { type ToolbarProps, withFilter } from './toolbar-props.ts';

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
