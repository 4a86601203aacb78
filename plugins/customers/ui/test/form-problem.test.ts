/** @jest-environment jsdom */
import { describe, expect, test } from '@jest/globals';
import { basicFields, billingFields, formProblem } from '../new/form-problem.ts';

const refusal = (...paths: string[]) => ({
  status: 422,
  code: 'VALIDATION_FAILED',
  detail: 'It does not fit.',
  errors: paths.map((path) => ({ path, message: 'does not fit' })),
});

describe('what the platform refuses of a customer', () => {
  test('is at the fields the form has for it, in the step that asks for them', () => {
    const { errors } = formProblem(
      refusal('/billing/timezone', '/billing/type', '/address/country', '/email'),
    ) as ReturnType<typeof refusal>;
    const fields = errors.map(({ path }) => path.slice(1));
    expect(fields).toEqual(['timezone', 'billingType', 'country', 'email']);
    const asked: readonly string[] = [...basicFields, ...billingFields];
    expect(fields.filter((field) => !asked.includes(field))).toEqual([]);
  });

  test('stays what it is when it is about no field', () => {
    const failure = new TypeError('fetch failed');
    expect(formProblem(failure)).toBe(failure);
  });
});
