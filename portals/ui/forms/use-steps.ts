import { useEffect, useRef, useState } from 'react';
import { useUi } from '../provider/ui-context.ts';
import { dropDraft, keepDraft, readDraft } from './draft.ts';
import { toPointer } from './pointer.ts';
import type { FormErrors } from './use-form.ts';
import type { WizardProps, WizardStep } from './wizard-props.ts';

/** Where somebody is in a wizard, and his draft. */
export function useSteps<Values extends object>({
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
