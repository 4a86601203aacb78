import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../base/button.tsx';
import { useFormat } from '../base/format.ts';
import { Callout, ErrorPanel } from '../base/states.tsx';
import { fill } from '../provider/messages.ts';
import { useUi } from '../provider/ui-context.ts';
import { dropDraft, keepDraft, readDraft } from './draft.ts';
import { useFocusOnError } from './focus-error.ts';
import { ErrorSummary } from './form.tsx';
import { toPointer } from './pointer.ts';
import type { FormErrors, FormState } from './use-form.ts';

/** One step of a {@link Wizard}. */
export interface WizardStep<Values> {
  readonly id: string;
  readonly title: string;
  /** Errors of what this step asks for, by JSON Pointer. */
  readonly validate?: (values: Values) => FormErrors;
  /** Keys or JSON Pointers of what this step asks for: what the server refuses of them is shown here. */
  readonly fields?: readonly string[];
  readonly content: (form: FormState<Values>) => ReactNode;
}

/** What {@link Wizard} takes. */
export interface WizardProps<Values> {
  /** Of the draft. */
  readonly id: string;
  readonly form: FormState<Values>;
  readonly steps: readonly WizardStep<Values>[];
  /** What will be sent, to look at once more; its step is added at the end. */
  readonly review: (values: Values) => ReactNode;
  readonly reviewTitle?: string;
  readonly onFinish: (values: Values) => unknown;
  readonly finishLabel?: string;
  readonly onCancel?: () => void;
  /** Keys of `values` that no draft may hold: passwords. */
  readonly omit?: readonly (keyof Values & string)[];
}

/** Steps with a review at the end. Each is checked before the next; a reload loses nothing. */
export function Wizard<Values extends object>(props: WizardProps<Values>): ReactNode {
  const { form, review, onFinish, finishLabel, onCancel } = props;
  const { messages } = useUi();
  const { at, steps, step, draft, go, discard, finished } = useSteps(props);
  const element = useRef<HTMLFormElement>(null);
  const [tries, setTries] = useState(0);
  useFocusOnError(element, `${tries} ${at}`, form.errors);
  const last = at === steps.length - 1;
  const forward = async () => {
    if (last) {
      const first = steps.findIndex(({ validate }) => Object.keys(validate?.(form.values) ?? {}).length > 0);
      if (first >= 0) go(first);
      else if (await form.submit(onFinish)) finished();
    } else if (form.check(step.validate ?? (() => ({})))) go(at + 1);
    setTries((before) => before + 1);
  };
  return (
    <form
      ref={element}
      className="ui-form ui-wizard"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void forward();
      }}
    >
      <Steps titles={steps.map(({ title }) => title)} at={at} onGo={go} />
      {draft && <DraftNote at={draft} onDiscard={discard} />}
      <StepHeading key={step.id} title={step.title} at={at} count={steps.length} />
      <ErrorSummary errors={form.errors} />
      {last ? review(form.values) : step.content(form)}
      {form.failure !== undefined && <ErrorPanel error={form.failure} onRetry={forward} compact />}
      <div className="ui-group ui-form-actions">
        {at > 0 && <Button onClick={() => go(at - 1)}>{messages.back}</Button>}
        <Button type="submit" variant="filled" busy={form.busy}>
          {last ? (finishLabel ?? messages.finish) : messages.next}
        </Button>
        {onCancel && (
          <Button
            variant="subtle"
            onClick={() => {
              finished();
              onCancel();
            }}
          >
            {messages.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}

function useSteps<Values extends object>({
  id,
  form,
  steps: own,
  reviewTitle,
  omit = [],
}: WizardProps<Values>) {
  const { messages } = useUi();
  const steps: readonly WizardStep<Values>[] = [
    ...own,
    { id: 'review', title: reviewTitle ?? messages.review, content: () => null },
  ];
  const [kept] = useState(() => readDraft<Partial<Values>>(id));
  const [draft, setDraft] = useState(kept?.at);
  const [begun] = useState(form.values);
  const [at, setAt] = useState(Math.min(kept?.step ?? 0, own.length));
  const over = useRef(false);
  useEffect(() => {
    if (kept) form.setValues({ ...begun, ...kept.values });
  }, []);
  useEffect(() => {
    if (over.current || (!form.dirty && at === 0)) return;
    const values = Object.fromEntries(
      Object.entries(form.values).filter(([key]) => !omit.includes(key as keyof Values & string)),
    );
    keepDraft(id, { at: new Date().toISOString(), step: at, values });
  }, [form.values, at]);
  useEffect(() => {
    const wrong = at === own.length ? stepOfError(own, form.errors) : -1;
    if (wrong >= 0) setAt(wrong);
  }, [form.errors]);
  return {
    at,
    steps,
    step: steps[at] as WizardStep<Values>,
    draft,
    go(to: number) {
      form.setErrors({});
      setAt(to);
    },
    finished() {
      over.current = true;
      dropDraft(id);
    },
    discard() {
      dropDraft(id);
      form.reset(begun);
      setDraft(undefined);
      setAt(0);
    },
  };
}

/** The step that asks for a field with an error. */
function stepOfError<Values>(steps: readonly WizardStep<Values>[], errors: FormErrors): number {
  const pointers = Object.keys(errors);
  const within = (field: string) => pointers.some((one) => one === field || one.startsWith(`${field}/`));
  return steps.findIndex(({ fields }) => fields?.some((field) => within(toPointer(field))));
}

function DraftNote({ at, onDiscard }: { at: string; onDiscard: () => void }): ReactNode {
  const { messages } = useUi();
  const format = useFormat();
  return (
    <Callout
      action={
        <Button size="sm" onClick={onDiscard}>
          {messages.discardDraft}
        </Button>
      }
    >
      {fill(messages.draftKept, { at: format.dateTime(at) })}
    </Callout>
  );
}

/** Takes the focus when its step is entered, except when the page is. */
function StepHeading({ title, at, count }: { title: string; at: number; count: number }): ReactNode {
  const { messages } = useUi();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const within = heading.current?.closest('form')?.contains(document.activeElement);
    if (within) heading.current?.focus();
  }, []);
  return (
    <h2 className="ui-heading ui-heading-2" tabIndex={-1} ref={heading}>
      {title}
      <span className="ui-dimmed ui-text-sm ui-wizard-count">
        {fill(messages.stepOf, { step: at + 1, steps: count })}
      </span>
    </h2>
  );
}

function Steps({
  titles,
  at,
  onGo,
}: {
  titles: readonly string[];
  at: number;
  onGo: (to: number) => void;
}): ReactNode {
  return (
    <ol className="ui-steps">
      {titles.map((title, index) => (
        <li
          key={title}
          className={index === at ? 'ui-step ui-step-at' : 'ui-step'}
          aria-current={index === at ? 'step' : undefined}
        >
          {index < at ? (
            <button type="button" className="ui-step-button" onClick={() => onGo(index)}>
              <span className="ui-step-number">✓</span>
              {title}
            </button>
          ) : (
            <span className="ui-step-button">
              <span className="ui-step-number">{index + 1}</span>
              {title}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
