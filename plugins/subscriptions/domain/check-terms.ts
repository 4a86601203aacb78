import { type FieldProblem, validationFailed } from '@isp/sdk';
import type { TariffTerms } from '../contract/index.ts';

/** Refuses terms that do not go together. */
export function assertTerms(
  { setupFee, minimumTermMonths, terminationFee, renews }: TariffTerms,
  { currency }: { readonly currency: string },
): void {
  const needs = (field: string): FieldProblem => ({
    path: `/${field}`,
    message: 'goes with minimumTermMonths only',
  });
  const problems = [
    ...(setupFee && setupFee.currency !== currency
      ? [{ path: '/setupFee/currency', message: `is to be that of the price, ${currency}` }]
      : []),
    ...(terminationFee && !minimumTermMonths ? [needs('terminationFee')] : []),
    ...(renews && !minimumTermMonths ? [needs('renews')] : []),
    ...(terminationFee?.kind === 'remaining-months' && !isShare(terminationFee.percent)
      ? [{ path: '/terminationFee/percent', message: 'is to be more than 0 and at most 100' }]
      : []),
  ];
  if (problems.length > 0) throw validationFailed(problems);
}

function isShare(percent: string): boolean {
  return /^0*(100(\.0+)?|\d{1,2}(\.\d+)?)$/.test(percent) && /[1-9]/.test(percent);
}
