import type { ReactNode } from 'react';
import { Checkbox, Select } from '../forms/choice-fields.tsx';
import { DateField } from '../forms/date-field.tsx';
import { NumberField } from '../forms/number-field.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useUi } from '../provider/ui-context.ts';
import { dayAfter, dayOf, startOfDay } from './day-bounds.ts';
import type { FilterDefinition, FilterValue } from './types.ts';

interface FilterFieldProps {
  readonly filter: FilterDefinition;
  readonly value: FilterValue | undefined;
  readonly onChange: (value: FilterValue | undefined) => void;
}

/** The fields of one filter. */
export function FilterField(props: FilterFieldProps): ReactNode {
  switch (props.filter.kind) {
    case 'choice':
      return <ChoiceFilter {...props} />;
    case 'boolean':
      return <BooleanFilter {...props} />;
    case 'text':
      return (
        <TextField
          label={props.filter.label}
          value={textOf(props.value)}
          onChange={(text) => props.onChange(text || undefined)}
        />
      );
    case 'number-range':
      return <NumberRange {...props} />;
    case 'date-range':
    case 'civil-range':
      return <DateRange {...props} />;
  }
}

function textOf(value: FilterValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** The chosen values of a filter. */
export function chosenOf(value: FilterValue | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : (value.in ?? []);
}

function ChoiceFilter({ filter, value, onChange }: FilterFieldProps): ReactNode {
  const chosen = chosenOf(value);
  const set = (one: string, on: boolean) => {
    const next = on ? [...chosen, one] : chosen.filter((other) => other !== one);
    if (next.length <= 1) onChange(next[0]);
    else onChange({ in: next });
  };
  return (
    <fieldset className="ui-fieldset">
      <legend className="ui-label">{filter.label}</legend>
      {filter.options?.map((option) => (
        <Checkbox
          key={option.value}
          label={option.label}
          value={chosen.includes(option.value)}
          onChange={(on) => set(option.value, on)}
        />
      ))}
    </fieldset>
  );
}

function BooleanFilter({ filter, value, onChange }: FilterFieldProps): ReactNode {
  const { messages } = useUi();
  const options = [
    { value: 'true', label: messages.yes },
    { value: 'false', label: messages.no },
  ];
  return (
    <Select
      label={filter.label}
      options={options}
      placeholder={messages.any}
      clearable
      value={textOf(value) || undefined}
      onChange={onChange}
    />
  );
}

type Bounds = Exclude<FilterValue, string>;

function boundsOf(value: FilterValue | undefined): Bounds {
  return typeof value === 'object' ? value : {};
}

function withBounds(bounds: Bounds): FilterValue | undefined {
  const set = Object.entries(bounds).filter(([, bound]) => bound !== undefined);
  return set.length === 0 ? undefined : (Object.fromEntries(set) as Bounds);
}

function NumberRange({ filter, value, onChange }: FilterFieldProps): ReactNode {
  const { messages } = useUi();
  const bounds = boundsOf(value);
  const field = (name: 'gte' | 'lte', label: string) => (
    <NumberField
      label={`${filter.label}: ${label}`}
      step="any"
      value={bounds[name] === undefined ? undefined : Number(bounds[name])}
      onChange={(number) =>
        onChange(withBounds({ ...bounds, [name]: number === undefined ? undefined : String(number) }))
      }
    />
  );
  return (
    <div className="ui-range">
      {field('gte', messages.from)}
      {field('lte', messages.to)}
    </div>
  );
}

/** Days from and to, both of them included. Instants are compared by the bounds of days in the ISP's time zone. */
function DateRange({ filter, value, onChange }: FilterFieldProps): ReactNode {
  const { messages, timeZone } = useUi();
  const bounds = boundsOf(value);
  const instants = filter.kind === 'date-range';
  const from = bounds.gte === undefined ? undefined : instants ? dayOf(bounds.gte, timeZone) : bounds.gte;
  const to = instants ? bounds.lt && dayAfter(dayOf(bounds.lt, timeZone), -1) : bounds.lte;
  const set = (first: string | undefined, last: string | undefined) => {
    if (instants)
      onChange(
        withBounds({
          ...(first ? { gte: startOfDay(first, timeZone) } : {}),
          ...(last ? { lt: startOfDay(dayAfter(last), timeZone) } : {}),
        }),
      );
    else onChange(withBounds({ ...(first ? { gte: first } : {}), ...(last ? { lte: last } : {}) }));
  };
  return (
    <div className="ui-range">
      <DateField label={`${filter.label}: ${messages.from}`} value={from} onChange={(day) => set(day, to)} />
      <DateField label={`${filter.label}: ${messages.to}`} value={to} onChange={(day) => set(from, day)} />
    </div>
  );
}
