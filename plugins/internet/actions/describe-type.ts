import { defineAction } from '@isp/sdk';
import { DescribeServiceTypeParams, ServiceTypeDescription } from '@isp/subscriptions/contract';
import { InternetTariffFields } from '../contract/index.ts';
import { problemsOfFields } from '../domain/problems-of-fields.ts';

/** Internet access as a type of service. */
export const describeType = defineAction('internet.type.describe', {
  summary: 'Answers subscriptions which fields internet tariffs have.',
  permission: 'internet.type.use',
  params: DescribeServiceTypeParams,
  result: ServiceTypeDescription,
  idempotent: true,
  handler: async (_ctx, { fields = {} }) => ({
    tariffFields: { ...InternetTariffFields },
    problems: problemsOfFields(fields),
  }),
});
