import { readProblem } from '@isp/ui';

/** Fields of the first step of a new customer. */
export const basicFields = [
  'type',
  'name',
  'email',
  'phone',
  'externalId',
  'street',
  'postalCode',
  'city',
  'country',
] as const;

/** Fields of the second one. */
export const billingFields = ['billingType', 'currency', 'timezone', 'billCycleDay', 'vatNumber'] as const;

/** A refusal whose errors are at the fields of the form, which has address and billing beside the rest and not below it. */
export function formProblem(error: unknown): unknown {
  const problem = readProblem(error);
  if (problem.errors.length === 0) return error;
  return {
    ...problem,
    errors: problem.errors.map(({ path, message }) => ({ path: pointerInForm(path), message })),
  };
}

function pointerInForm(path: string): string {
  return path === '/billing/type' ? '/billingType' : path.replace(/^\/(?:address|billing)(?=\/)/, '');
}
