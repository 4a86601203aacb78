import { describe, expect, test } from '@jest/globals';
import type { CreateTariffParams } from '../contract/index.ts';
import { tariffProblems } from '../domain/tariff-problems.ts';

const tariff: CreateTariffParams = {
  name: 'Fibre 300',
  type: 'internet',
  price: { amountMinor: 4500, currency: 'EUR' },
};
const paths = (given: Partial<CreateTariffParams>) =>
  tariffProblems({ ...tariff, ...given }).map(({ path }) => path);

describe('a tariff', () => {
  test('for Internet access needs both speeds', () => {
    expect(paths({})).toEqual(['/downKbps', '/upKbps']);
    expect(paths({ downKbps: 300_000 })).toEqual(['/upKbps']);
    expect(paths({ downKbps: 300_000, upKbps: 100_000 })).toEqual([]);
  });

  test('of another type has no speed and no quota', () => {
    expect(paths({ type: 'voice' })).toEqual([]);
    expect(paths({ type: 'voice', upKbps: 1, quotaBytes: 1 })).toEqual(['/upKbps', '/quotaBytes']);
  });
});
