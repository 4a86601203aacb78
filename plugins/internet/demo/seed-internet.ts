import { demoCreatedAt, demoCustomerId, demoResellerOf } from '@isp/customers/contract';
import { type DemoRange, defineDemoSeed, demoId } from '@isp/sdk';
import { demoService } from '@isp/subscriptions/contract';
import { type InternetService, internetServices } from '../data/internet-service-store.ts';

/** Adds login and password of each demo customer's internet service. */
export const seedInternet = defineDemoSeed('internet', async (ctx, range) => {
  await ctx.transaction((tx) => internetServices.insertMany(tx, demoRows(range), { skipExisting: true }));
});

function demoRows({ seed, from, to }: DemoRange): InternetService[] {
  return Array.from({ length: to - from }, (_, index) => demoRow(seed, from + index)).flat();
}

function demoRow(seed: number, number: number): InternetService[] {
  const service = demoService(seed, number);
  if (!service) return [];
  return [
    {
      serviceId: service.id,
      jobId: demoId(seed, 'job', number),
      customerId: demoCustomerId(seed, number),
      resellerId: demoResellerOf(seed, number),
      tariffId: service.tariffId,
      login: service.login,
      password: `demo-password-${number}`,
      state: 'ordered',
      createdAt: demoCreatedAt(number),
    },
  ];
}
