import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { Button } from '../base/button.tsx';
import { ErrorPanel } from '../base/states.tsx';
import { useUi } from '../provider/ui-context.ts';
import { useFocusOnError } from './focus-error.ts';
import { ErrorSummary } from './form.tsx';
import { focusUnfit } from './unfit.ts';
import { useSteps } from './use-steps.ts';
import { DraftNote, StepHeading, Steps } from './wizard-parts.tsx';
import type { WizardProps } from './wizard-props.ts';

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
    if (focusUnfit(element.current)) return;
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
      <StepHeading title={step.title} at={at} count={steps.length} />
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
