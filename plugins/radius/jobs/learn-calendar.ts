import type { Customer } from '@isp/customers/contract';
import { type Context, defineJob, Id, IspError } from '@isp/sdk';
import { Type } from 'typebox';
import { readAllowance, storeCalendar } from '../data/allowance-store.ts';
import { lockSubscriber } from '../data/subscriber-store.ts';
import { storePlanOf } from '../fair-use/store-plan.ts';

/** Asks for the time zone and bill cycle day of a customer, by which the periods of its services begin. */
export const learnCalendar = defineJob('radius.learn-calendar', {
  data: Type.Object({ customerId: Id }),
  async handler(ctx, { customerId }) {
    const customer = await findCustomer(ctx, customerId);
    if (!customer) return;
    const { timezone: timeZone, billCycleDay } = customer.billing;
    await ctx.transaction(async (tx) => {
      for (const serviceId of await storeCalendar(tx, { customerId }, { timeZone, billCycleDay })) {
        await lockSubscriber(tx, serviceId);
        const state = await readAllowance(tx, serviceId);
        if (state?.plan) await storePlanOf(ctx, tx, state, state.plan);
      }
    });
  },
});

/** Undefined once it is erased. */
async function findCustomer(ctx: Context, id: string): Promise<Customer | undefined> {
  try {
    return await ctx.call('customers.get', { id }, { as: 'plugin' });
  } catch (error) {
    if (error instanceof IspError && error.status === 404) return undefined;
    throw error;
  }
}
