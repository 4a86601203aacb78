import type { ReactNode } from 'react';
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
