import { type ActionName, type Context, platformErrors } from '@isp/sdk';
import { closeSchema, schemaValidator } from '@isp/sdk/runtime';
import { customerDirectorySeam, type FindCustomer, FoundCustomer } from '../contract/index.ts';

const validate = schemaValidator(closeSchema(FoundCustomer));

/**
 * Asks whoever keeps customers whose a customer is. Undefined: there is none with this id.
 *
 * @throws UNAVAILABLE while no plugin that keeps customers runs.
 */
export async function findCustomer(ctx: Context, customerId: string): Promise<FoundCustomer['customer']> {
  const offers = await ctx.call('kernel.providers', { seam: customerDirectorySeam }, { as: 'plugin' });
  const offer = offers.find(({ enabled }) => enabled);
  if (!offer) throw platformErrors.UNAVAILABLE({ plugin: 'customers' });
  const question: FindCustomer = { customerId };
  const answer = await ctx.call(offer.action as ActionName, question as never, { as: 'plugin' });
  if (validate(answer).length > 0) throw platformErrors.INTERNAL({ seam: customerDirectorySeam });
  return (answer as FoundCustomer).customer;
}
