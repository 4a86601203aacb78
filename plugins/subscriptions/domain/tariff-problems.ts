import type { FieldProblem } from '@isp/sdk';
import type { CreateTariffParams } from '../contract/index.ts';

const speeds = ['downKbps', 'upKbps'] as const;

/** An internet tariff has both speeds; the other types have no speed and no quota. */
export function tariffProblems(tariff: CreateTariffParams): FieldProblem[] {
  if (tariff.type === 'internet') {
    return speeds
      .filter((name) => tariff[name] === undefined)
      .map((name) => ({ path: `/${name}`, message: 'is required for an internet tariff' }));
  }
  return [...speeds, 'quotaBytes' as const]
    .filter((name) => tariff[name] !== undefined)
    .map((name) => ({ path: `/${name}`, message: 'is only for an internet tariff' }));
}
