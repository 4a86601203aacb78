import { type RefObject, useEffect } from 'react';
import type { FormErrors } from './use-form.ts';

/** Puts the focus on the first field with an error, in the order of the page, after each attempt. */
export function useFocusOnError(
  within: RefObject<HTMLElement | null>,
  attempt: string,
  errors: FormErrors,
): void {
  useEffect(() => {
    if (Object.keys(errors).length === 0) return;
    const first = within.current?.querySelector<HTMLElement>(
      '[aria-invalid="true"], fieldset:has(.ui-field-error) input',
    );
    first?.focus();
    // Only when something was tried: not while somebody types.
  }, [attempt]);
}
