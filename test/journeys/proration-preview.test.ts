import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ProrationPreview } from '../../plugins/billing/contract/index.ts';
import { examples, fullRequestOf, missingOf, several } from '../../plugins/billing/test/examples.ts';
import type { ApiClient } from '../support/api-client.ts';
import { startTestKernel, type TestKernel } from '../support/test-kernel.ts';

let kernel: TestKernel;
let admin: ApiClient;

beforeAll(async () => {
  kernel = await startTestKernel();
  admin = await kernel.login();
}, 240_000);
afterAll(async () => await kernel?.[Symbol.asyncDispose]());

const preview = (body: object) => admin.post<ProrationPreview>('/billing/proration/preview', body);

test('billing runs with the platform, and answers what a tariff costs from 15 to 31 October', async () => {
  const { status, body } = await preview({
    billingPeriod: 'MONTHLY',
    billingMode: 'IN_ADVANCE',
    billCycleDay: 1,
    recurringPrice: '30.00',
    currency: 'EUR',
    from: '2026-10-15',
    taxRate: '20',
  });
  expect({ status, body }).toMatchObject({
    status: 200,
    body: { subtotal: '16.45', tax: '3.29', total: '19.74' },
  });
});

test('the worked examples of Kill Bill and Lago come out over REST', async () => {
  const wrong: string[] = [];
  for (const example of examples.filter(({ id }) => !several.includes(id))) {
    const { status, body } = await preview(fullRequestOf(example));
    if (status !== 200 || missingOf(body, example).length > 0) wrong.push(example.id);
  }
  expect(wrong).toEqual([]);
}, 240_000);

test('a wrong field is named with 422', async () => {
  expect(
    await preview({ billingPeriod: 'MONTHLY', billingMode: 'IN_ADVANCE', from: '2026-02-30' }),
  ).toMatchObject({
    status: 422,
    body: { code: 'VALIDATION_FAILED', errors: [{ path: '/from', message: 'is no day of the calendar' }] },
  });
});
