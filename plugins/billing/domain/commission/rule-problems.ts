import { parseExact } from '@isp/sdk/money';
import type { CreateCommissionRuleParams } from '../../contract/index.ts';

interface Problem {
  readonly path: string;
  readonly message: string;
}

const needed = {
  percent: ['percent'],
  flat: ['amountMinor', 'currency'],
  margin: ['amountMinor', 'currency', 'tariffId'],
  tiers: ['tiers', 'currency'],
} as const;
const ofKinds = ['percent', 'amountMinor', 'tiers', 'currency'] as const;

/** What is wrong with a rule, by field. */
export function ruleProblems(rule: CreateCommissionRuleParams & { validFrom: string }): Problem[] {
  const { kind, percent, tiers = [], validFrom, validTo } = rule;
  const wanted: readonly string[] = needed[kind];
  const steps = tiers.map(({ fromMinor }) => fromMinor);
  return [
    ...wanted
      .filter((field) => rule[field as keyof typeof rule] === undefined)
      .map((field) => ({ path: `/${field}`, message: `is needed for kind ${kind}` })),
    ...ofKinds
      .filter((field) => rule[field] !== undefined && !wanted.includes(field))
      .map((field) => ({ path: `/${field}`, message: `is not for kind ${kind}` })),
    ...(percent !== undefined && isTooMuch(percent) ? [{ path: '/percent', message: tooMuch }] : []),
    ...tiers.flatMap((tier, index) =>
      isTooMuch(tier.percent) ? [{ path: `/tiers/${index}/percent`, message: tooMuch }] : [],
    ),
    ...(new Set(steps).size < steps.length
      ? [{ path: '/tiers', message: 'has two steps that begin with the same amount' }]
      : []),
    ...(validTo && validTo < validFrom
      ? [{ path: '/validTo', message: `must not be before ${validFrom}` }]
      : []),
  ];
}

const tooMuch = 'must not be more than 100';

function isTooMuch(percent: string): boolean {
  return parseExact(percent).gt(100n);
}
