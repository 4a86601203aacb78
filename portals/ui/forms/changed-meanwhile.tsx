import { type ReactNode, useId, useRef } from 'react';
import { Button } from '../base/button.tsx';
import { useFieldLabels } from '../base/field-labels.ts';
import { formatMoney } from '../base/format.ts';
import { useUi } from '../provider/ui-context.ts';
import { type ChangedField, changedFields, mergedFields } from './changed-fields.ts';
import { type ChangedWords, changedWords } from './changed-words.ts';
import type { Option } from './choice-fields.tsx';
import type { MoneyAmount } from './number-field.tsx';
import { toPointer } from './pointer.ts';
import type { FormBasis } from './use-basis.ts';
import type { FormState } from './use-form.ts';

interface ChangedMeanwhileProps<Values> {
  readonly form: FormState<Values>;
  readonly basis: FormBasis<Values>;
  readonly kept?: ReactNode;
}

/** What somebody else has changed since the form was begun, and taking it over into the form. */
export function ChangedMeanwhile<Values>({ form, basis, kept }: ChangedMeanwhileProps<Values>): ReactNode {
  const { locale } = useUi();
  const id = useId();
  const element = useRef<HTMLDivElement>(null);
  const words = changedWords(locale);
  const { before, now } = basis.changed ?? { before: form.values, now: form.values };
  const fields = changedFields(before as object, now as object, form.values as object);
  const labels = useFieldLabels(element, Object.fromEntries(fields.map(({ key }) => [toPointer(key), ''])));
  const takeOver = () => {
    const merged = mergedFields(before as object, now as object, form.values as object);
    form.reset(now);
    form.setValues(merged as Values);
    basis.accept();
  };
  return (
    <div className="ui-error ui-error-compact" role="alert" aria-labelledby={id} ref={element}>
      <p className="ui-strong" id={id}>
        {words.title}
      </p>
      <ul>
        {fields.map((field) => (
          <li key={field.key}>
            <strong>{labels[toPointer(field.key)] ?? field.key}:</strong> {sentenceOf(field, words, locale)}
          </li>
        ))}
      </ul>
      <p>{words.nothingSaved}</p>
      {kept && <p>{kept}</p>}
      <div className="ui-group">
        <Button icon="refresh" onClick={takeOver}>
          {words.takeOver}
        </Button>
      </div>
    </div>
  );
}

function sentenceOf({ before, now, mine }: ChangedField, words: ChangedWords, locale: string): string {
  const say = (value: unknown) => textOf(value, words, locale);
  const change = words.change.replace('{before}', () => say(before)).replace('{now}', () => say(now));
  return mine === undefined ? change : `${change} ${words.mine.replace('{mine}', () => say(mine))}`;
}

/** A value as people read it: an amount, what is chosen by its label, a list in one line. */
function textOf(value: unknown, words: ChangedWords, locale: string): string {
  if (value === undefined || value === null || value === '') return words.nothing;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value)) return value.length === 0 ? words.nothing : value.map(String).join(', ');
  if (typeof value !== 'object') return String(value).trim().split('\n').join(', ');
  const { label, amountMinor, currency } = value as Partial<Option & MoneyAmount>;
  if (amountMinor !== undefined && currency !== undefined)
    return formatMoney({ amountMinor, currency }, locale);
  if (label !== undefined) return label;
  return Object.entries(value)
    .map(([key, inner]) => `${key}: ${textOf(inner, words, locale)}`)
    .join('; ');
}
