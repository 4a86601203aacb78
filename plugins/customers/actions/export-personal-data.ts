import { ById, defineAction, platformErrors } from '@isp/sdk';
import { PersonalData } from '../contract/index.ts';
import { customers } from '../data/customer-store.ts';
import { askHolder, findHolders } from '../privacy/ask-holders.ts';
import { ownData } from '../privacy/own-data.ts';

/** Hands out all that the plugins hold of a customer. */
export const exportPersonalData = defineAction('customers.personal-data.export', {
  summary: 'Answers all that the plugins hold of a customer, by plugin; refused while one of them is down.',
  permission: 'customers.personal-data.export',
  rest: 'POST /customers/{id}/personal-data',
  status: 200,
  sensitive: true,
  idempotencyKey: false,
  timeoutMs: 60_000,
  params: ById,
  result: PersonalData,
  errors: [platformErrors.NOT_FOUND, platformErrors.UNAVAILABLE],
  example: { id: '01900000-0000-7000-8000-0000000000aa' },
  async handler(ctx, { id: customerId }) {
    const own = await ctx.transaction((tx) => ownData(tx, customerId), { readOnly: true });
    const { resellerId } = await ctx.transaction((tx) => customers.get(tx, customerId), { readOnly: true });
    ctx.audit({ subject: { kind: 'customer', id: customerId, customerId, resellerId } });
    const asked = (await findHolders(ctx)).map((one) => askHolder(ctx, one, { customerId, wish: 'export' }));
    const others = await Promise.all(asked);
    const held = others.map(({ plugin, data = {} }) => [plugin, data] as const);
    const plugins = { customers: own, ...Object.fromEntries(held) };
    const older = others.flatMap(({ plugin, omitted }) => (omitted ? [[plugin, omitted] as const] : []));
    return {
      customerId,
      madeAt: ctx.clock.now().toString(),
      plugins,
      ...(older.length > 0 ? { omitted: Object.fromEntries(older) } : {}),
    };
  },
});
