import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';
import { Button } from '../base/button.tsx';
import { useFieldLabels } from '../base/field-labels.ts';
import { ErrorPanel } from '../base/states.tsx';
import { useUi } from '../provider/ui-context.ts';
import { ChangedMeanwhile } from './changed-meanwhile.tsx';
import { useFocusOnError } from './focus-error.ts';
import { focusUnfit } from './unfit.ts';
import type { FormBasis } from './use-basis.ts';
import type { FormErrors, FormState } from './use-form.ts';

/** What {@link Form} takes. */
export interface FormProps<Values> {
  readonly form: FormState<Values>;
  readonly onSubmit: (values: Values) => unknown;
  readonly submitLabel?: string;
  readonly cancel?: ReactNode;
  /** What is still there when sending failed. */
  readonly kept?: ReactNode;
  /** What it was begun with: tells what somebody else has changed meanwhile (412). */
  readonly basis?: FormBasis<Values>;
  readonly children: ReactNode;
}

/** Fields with a button: summary of errors, focus on the first bad field, busy while it is sent. */
export function Form<Values>({
  form,
  onSubmit,
  submitLabel,
  cancel,
  kept,
  basis,
  children,
}: FormProps<Values>): ReactNode {
  const { messages } = useUi();
  const element = useRef<HTMLFormElement>(null);
  const [tries, setTries] = useState(0);
  useFocusOnError(element, String(tries), form.errors);
  const send = async () => {
    if (focusUnfit(element.current)) return;
    await form.submit(onSubmit);
    setTries((before) => before + 1);
  };
  return (
    <form
      ref={element}
      className="ui-form"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void send();
      }}
    >
      <ErrorSummary errors={form.errors} />
      {children}
      {form.failure !== undefined && <Failure {...{ form, kept, send, basis }} />}
      <div className="ui-group ui-form-actions">
        <Button type="submit" variant="filled" busy={form.busy}>
          {submitLabel ?? messages.save}
        </Button>
        {cancel}
      </div>
    </form>
  );
}

/** Why it was not sent; of what has changed meanwhile no further try of the same makes sense. */
function Failure<Values>({
  form,
  kept,
  send,
  basis,
}: Pick<FormProps<Values>, 'form' | 'kept'> & {
  readonly basis: FormBasis<Values> | undefined;
  send(): unknown;
}): ReactNode {
  if (basis?.changed) return <ChangedMeanwhile {...{ form, basis, kept }} />;
  return <ErrorPanel error={form.failure} kept={kept} onRetry={send} compact />;
}

/** All that is wrong; what no field shows would be lost otherwise. */
export function ErrorSummary({ errors }: { errors: FormErrors }): ReactNode {
  const { messages } = useUi();
  const id = useId();
  const element = useRef<HTMLDivElement>(null);
  const labels = useFieldLabels(element, errors);
  const entries = Object.entries(errors);
  if (entries.length === 0) return null;
  return (
    <div className="ui-error ui-error-compact" role="alert" aria-labelledby={id} ref={element}>
      <p className="ui-strong" id={id}>
        {messages.formErrors}
      </p>
      <ul>
        {entries.map(([path, message]) => (
          <li key={path}>
            {labels[path] && <strong>{labels[path]}:</strong>} {message}
          </li>
        ))}
      </ul>
    </div>
  );
}
