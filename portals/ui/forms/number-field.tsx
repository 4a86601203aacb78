import { type ReactNode, useState } from 'react';
import { currencyDigits, decimalText, formatMoney } from '../base/format.ts';
import { fill } from '../provider/messages.ts';
import { useUi } from '../provider/ui-context.ts';
import { minorUnits, plainDecimal } from './decimal-text.ts';
import { Field, type FieldProps } from './field.tsx';
import { unfitIf } from './unfit.ts';

/** What {@link NumberField} takes. */
export interface NumberFieldProps extends FieldProps<number | undefined> {
  readonly min?: number;
  readonly max?: number;
  /** Whole numbers only: 1 (the default). `any` takes decimals. */
  readonly step?: 1 | 'any';
  readonly unit?: string;
  readonly placeholder?: string;
}

/** A number as the locale writes it. While it cannot be read its value is undefined and the field says so. */
export function NumberField({
  value,
  onChange,
  min,
  max,
  step = 1,
  unit,
  placeholder,
  ...frame
}: NumberFieldProps): ReactNode {
  const { locale, messages } = useUi();
  const read = (text: string) => readNumber(text, locale, step);
  const show = (number: number) => numberText(number, locale);
  const typed = useTyped({ value, onChange, read, show, same: Object.is });
  const problem = typed.unreadable ? messages.notANumber : rangeProblem(value, { min, max }, messages);
  return (
    <Field frame={{ ...frame, ...withError(frame.error ?? problem) }}>
      {(input) => (
        <div className="ui-input-group">
          <input
            {...input}
            {...typed.input}
            {...unfitIf(problem)}
            className="ui-input ui-input-number"
            inputMode={step === 1 ? 'numeric' : 'decimal'}
            placeholder={placeholder}
            autoComplete="off"
          />
          {unit && <span className="ui-unit">{unit}</span>}
        </div>
      )}
    </Field>
  );
}

function withError(error: string | undefined): { error?: string } {
  return error ? { error } : {};
}

function rangeProblem(
  value: number | undefined,
  { min, max }: { min: number | undefined; max: number | undefined },
  messages: { readonly tooSmall: string; readonly tooLarge: string },
): string | undefined {
  if (value === undefined) return undefined;
  if (min !== undefined && value < min) return fill(messages.tooSmall, { min });
  if (max !== undefined && value > max) return fill(messages.tooLarge, { max });
  return undefined;
}

function readNumber(text: string, locale: string, step: 1 | 'any'): number | undefined {
  const plain = plainDecimal(text, locale);
  if (plain === undefined) return undefined;
  const number = Number(plain);
  return step === 1 && !Number.isSafeInteger(number) ? undefined : number;
}

function numberText(number: number, locale: string): string {
  return new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 20 }).format(number);
}

/** An amount of the form. */
export interface MoneyAmount {
  readonly amountMinor: number;
  readonly currency: string;
}

/** What {@link MoneyField} takes. */
export interface MoneyFieldProps extends FieldProps<MoneyAmount | undefined> {
  /** ISO 4217, of the amount that is typed. */
  readonly currency: string;
  readonly min?: number;
  readonly max?: number;
}

/** An amount, typed as the locale writes it and kept in minor units: nothing is ever a float. */
export function MoneyField({ value, onChange, currency, min, max, ...frame }: MoneyFieldProps): ReactNode {
  const { locale, messages } = useUi();
  const digits = currencyDigits(currency);
  const typed = useTyped<MoneyAmount>({
    value,
    onChange,
    read(text) {
      const plain = plainDecimal(text, locale);
      const amountMinor = plain === undefined ? undefined : minorUnits(plain, digits);
      return amountMinor === undefined ? undefined : { amountMinor, currency };
    },
    show: (amount) => amountText(amount, locale),
    same: (a, b) => a?.amountMinor === b?.amountMinor && a?.currency === b?.currency,
  });
  const shownLimit = (amountMinor: number) => formatMoney({ amountMinor, currency }, locale);
  const example = amountText({ amountMinor: 123450, currency }, locale);
  const problem = typed.unreadable
    ? fill(messages.notAnAmount, { example })
    : value && min !== undefined && value.amountMinor < min
      ? fill(messages.tooSmall, { min: shownLimit(min) })
      : value && max !== undefined && value.amountMinor > max
        ? fill(messages.tooLarge, { max: shownLimit(max) })
        : undefined;
  return (
    <Field frame={{ ...frame, ...withError(frame.error ?? problem) }}>
      {(input) => (
        <div className="ui-input-group">
          <input
            {...input}
            {...typed.input}
            {...unfitIf(problem)}
            className="ui-input ui-input-number"
            inputMode="decimal"
            autoComplete="off"
          />
          <span className="ui-unit">{currency}</span>
        </div>
      )}
    </Field>
  );
}

function amountText({ amountMinor, currency }: MoneyAmount, locale: string): string {
  const digits = currencyDigits(currency);
  const format = new Intl.NumberFormat(locale, {
    useGrouping: false,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return format.format(decimalText(amountMinor, digits) as `${number}`);
}

/** What is typed, beside what it means; follows a value that was set from outside. */
function useTyped<Value>(options: {
  value: Value | undefined;
  onChange: (value: Value | undefined) => void;
  read: (text: string) => Value | undefined;
  show: (value: Value) => string;
  same: (a: Value | undefined, b: Value | undefined) => boolean;
}) {
  const { value, onChange, read, show, same } = options;
  const shown = value === undefined ? '' : show(value);
  const [text, setText] = useState<string>();
  const meant = text === undefined || text.trim() === '' ? undefined : read(text);
  const current = text !== undefined && same(meant, value) ? text : shown;
  return {
    unreadable: text !== undefined && text.trim() !== '' && current === text && meant === undefined,
    input: {
      value: current,
      onChange(event: { currentTarget: { value: string } }) {
        const next = event.currentTarget.value;
        setText(next);
        onChange(next.trim() === '' ? undefined : read(next));
      },
      // Only what can be read is written out; what cannot stays for correction.
      onBlur: () => value !== undefined && setText(undefined),
    },
  };
}
