import { defineAction } from '@isp/sdk';
import { DescribeServiceTypeParams, ServiceTypeDescription } from '@isp/subscriptions/contract';
import { type Rate, VoiceTariffFields } from '../contract/index.ts';
import { rateProblems } from '../domain/rate-table.ts';

const mostProblems = 100;

/** Voice as a type of service. */
export const describeType = defineAction('voice.type.describe', {
  summary: 'Answers subscriptions which fields voice tariffs have, and what is wrong with some.',
  permission: 'voice.type.use',
  params: DescribeServiceTypeParams,
  result: ServiceTypeDescription,
  idempotent: true,
  handler: async (_ctx, { fields }) => ({
    tariffFields: { ...VoiceTariffFields },
    problems: problemsOf(fields?.rates),
  }),
});

/** Beyond the schema, which subscriptions checks by itself: what does not fit it is passed over here. */
function problemsOf(rates: unknown): { path: string; message: string }[] {
  if (!Array.isArray(rates)) return [];
  const named = rates.filter((rate): rate is Rate => typeof (rate as Rate | null)?.prefix === 'string');
  if (named.length < rates.length) return [];
  return rateProblems(named).slice(0, mostProblems);
}
