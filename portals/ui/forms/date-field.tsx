import { type ReactNode, useState } from 'react';
import { formatCivilDate } from '../base/format.ts';
import { fill, type KitMessages } from '../provider/messages.ts';
import { useUi } from '../provider/ui-context.ts';
import { Field, type FieldProps } from './field.tsx';
import { unfitIf } from './unfit.ts';

/** What {@link DateField} takes: days of the calendar, `YYYY-MM-DD`. */
export interface DateFieldProps extends FieldProps<string | undefined> {
  readonly min?: string;
  readonly max?: string;
}

/** A day of the calendar, as `YYYY-MM-DD`: no time of day, no time zone. Half a date, and none where one is
 * required, is told when the field is left. */
export function DateField({ value, onChange, min, max, ...frame }: DateFieldProps): ReactNode {
  const { locale, messages } = useUi();
  const [isIncomplete, setIncomplete] = useState(false);
  const problem = isIncomplete ? messages.notADate : outOfRange({ value, min, max }, locale, messages);
  const error = frame.error ?? problem;
  return (
    <Field frame={{ ...frame, ...(error ? { error } : {}) }}>
      {(input) => (
        <input
          {...input}
          {...unfitIf(problem)}
          className="ui-input ui-input-date"
          type="date"
          value={value ?? ''}
          min={min}
          max={max}
          onChange={(event) => {
            setIncomplete(false);
            onChange(event.currentTarget.value || undefined);
          }}
          onBlur={({ currentTarget: { validity } }) =>
            setIncomplete(validity.badInput || validity.valueMissing)
          }
        />
      )}
    </Field>
  );
}

interface Day {
  readonly value: string | undefined;
  readonly min: string | undefined;
  readonly max: string | undefined;
}

function outOfRange({ value, min, max }: Day, locale: string, messages: KitMessages): string | undefined {
  if (!value) return undefined;
  if (min && value < min) return fill(messages.tooSmall, { min: formatCivilDate(min, locale) });
  if (max && value > max) return fill(messages.tooLarge, { max: formatCivilDate(max, locale) });
  return undefined;
}
