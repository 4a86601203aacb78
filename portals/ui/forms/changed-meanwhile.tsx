import { type ReactNode, useId, useRef } from 'react';
import { Button } from '../base/button.tsx';
import { useFieldLabels } from '../base/field-labels.ts';
import { useUi } from '../provider/ui-context.ts';
import { changedFields, mergedFields } from './changed-fields.ts';
import { changedSentence } from './changed-text.ts';
import { changedWords } from './changed-words.ts';
import { useChoiceWords } from './choice-words.ts';
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
  const pointers = fields.map(({ key }) => toPointer(key));
  const labels = useFieldLabels(element, Object.fromEntries(pointers.map((pointer) => [pointer, ''])));
  const choices = useChoiceWords(element, pointers);
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
            <strong>{labels[toPointer(field.key)] ?? field.key}:</strong>{' '}
            {changedSentence(field, { words, locale, choices: choices[toPointer(field.key)] ?? {} })}
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
