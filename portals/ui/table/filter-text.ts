import type { useFormat } from '../base/format.ts';
import type { KitMessages } from '../provider/messages.ts';
import { dayAfter, dayOf } from './day-bounds.ts';
import { chosenOf } from './filter-fields.tsx';
import type { FilterDefinition, FilterValue } from './types.ts';

/** What a filter says, in words: `Status: Active, Suspended`. Filters nobody defined say what they are in the address. */
export function filterText(
  field: string,
  value: FilterValue,
  {
    definition,
    messages,
    format,
    timeZone,
  }: {
    readonly definition: FilterDefinition | undefined;
    readonly messages: KitMessages;
    readonly format: ReturnType<typeof useFormat>;
    readonly timeZone?: string | undefined;
  },
): string {
  const label = definition?.label ?? field;
  const chosen = chosenOf(value);
  if (chosen.length > 0)
    return `${label}: ${chosen.map((one) => optionText(one, definition, messages)).join(', ')}`;
  const { gte, gt, lte, lt, ne } = value as Exclude<FilterValue, string>;
  const shown = (bound: string) => {
    if (definition?.kind === 'civil-range') return format.civilDate(bound);
    return definition?.kind === 'date-range' ? format.civilDate(dayOf(bound, timeZone)) : bound;
  };
  const until =
    definition?.kind === 'date-range' && lt
      ? format.civilDate(dayAfter(dayOf(lt, timeZone), -1))
      : lt && `< ${lt}`;
  const parts = [
    gte && `≥ ${shown(gte)}`,
    gt && `> ${shown(gt)}`,
    lte && `≤ ${shown(lte)}`,
    until && (definition?.kind === 'date-range' ? `≤ ${until}` : until),
    ne && `≠ ${ne}`,
  ];
  return `${label}: ${parts.filter(Boolean).join(' · ')}`;
}

function optionText(value: string, definition: FilterDefinition | undefined, messages: KitMessages): string {
  if (definition?.kind === 'boolean') return value === 'true' ? messages.yes : messages.no;
  return definition?.options?.find((option) => option.value === value)?.label ?? value;
}
