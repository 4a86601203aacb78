import { describe, expect, test } from '@jest/globals';
import { booksHost, customerId, fast, resellerId, tell } from './books-host.ts';

type Host = Awaited<ReturnType<typeof booksHost>>;

const serviceIds = [1, 2, 3].map((n) => `01900000-0000-7000-8000-0000000000f${n}`);
const strangerId = '01900000-0000-7000-8000-00000000000c';

const walletHost = (services: Record<string, string> = {}) =>
  booksHost({
    now: '2026-10-01T10:00:00Z',
    answers: {
      'identity.resellers.get': ({ id }: { id: string }) => ({ id }),
      'subscriptions.services.get': ({ id }: { id: string }) => {
        const status = services[id];
        if (!status) throw Object.assign(new RangeError(`no service ${id}`), { status: 404 });
        return { id, customerId, status };
      },
    },
  });

const topUp = (host: Host, amountMinor: number) =>
  host.call('billing.wallets.top-up', {
    id: resellerId,
    amountMinor,
    currency: 'EUR',
    reference: 'Transfer',
  });
const order = (
  host: Host,
  serviceId: string | undefined,
  step: 'reserve' | 'release' = 'reserve',
  amountMinor = 1000,
) =>
  host.call('billing.wallets.check-order', {
    ...{ step, serviceId: serviceId as string, customerId, resellerId, type: 'internet', tariffId: fast },
    price: { amountMinor, currency: 'EUR' },
  });
const balance = async (host: Host) =>
  (await host.call('billing.wallets.get', { id: resellerId })).balanceMinor;

describe('the wallet of a reseller', () => {
  test('of 12.00 pays one of two activations of 10.00 that are ordered at once, and each once only', async () => {
    await using host = await walletHost();
    await topUp(host, 1200);
    const answers = await Promise.all([order(host, serviceIds[0]), order(host, serviceIds[1])]);
    expect(answers.map(({ allowed }) => allowed).sort()).toEqual([false, true]);
    const taken = serviceIds[answers.findIndex(({ allowed }) => allowed)];
    expect(await order(host, taken)).toEqual({ allowed: true });
    expect(await balance(host)).toBe(200);
    expect(answers.find(({ allowed }) => !allowed)?.reason).toContain('has 2.00 EUR');
    expect(host.published.filter(({ name }) => name === 'billing.wallet-too-low')).toHaveLength(1);
    const { data } = await host.call('billing.wallets.entries', { id: resellerId });
    expect(data.map(({ kind, amountMinor }) => [kind, amountMinor]).sort()).toEqual([
      ['activation', -1000],
      ['top-up', 1200],
    ]);
  });

  test('refuses new activations at zero, also free ones; who does not pay in advance needs nothing', async () => {
    await using host = await walletHost();
    expect(await order(host, serviceIds[0])).toEqual({ allowed: true });
    const set = (prepaid: boolean) =>
      host.call('billing.wallets.set', { id: resellerId, prepaid, currency: 'EUR' });
    expect(await set(true)).toEqual({ resellerId, prepaid: true, balanceMinor: 0, currency: 'EUR' });
    expect((await order(host, serviceIds[0])).allowed).toBe(false);
    expect((await order(host, serviceIds[0], 'reserve', 0)).allowed).toBe(false);
    await set(false);
    expect((await order(host, serviceIds[0])).allowed).toBe(true);
  });

  test('gets back what an order took that came to nothing, once, and keeps what a service used', async () => {
    const services: Record<string, string> = {};
    await using host = await walletHost(services);
    await topUp(host, 3000);
    for (const id of serviceIds) await order(host, id);
    expect(await balance(host)).toBe(0);
    const [lost, active, pending] = serviceIds as [string, string, string];
    Object.assign(services, { [active]: 'active', [pending]: 'pending' });
    await tell(host, 'activated', { at: '2026-10-01T10:05:00Z', serviceId: active });
    await host.tick('billing.release-unused-wallet-money', { at: '2026-10-01T11:35:00Z' });
    await host.tick('billing.release-unused-wallet-money', { at: '2026-10-01T12:35:00Z' });
    expect(await balance(host)).toBe(1000);
    await order(host, lost, 'release');
    expect(await balance(host)).toBe(1000);
    services[pending] = 'cancelled';
    await host.tick('billing.release-unused-wallet-money', { at: '2026-10-01T13:35:00Z' });
    expect(await balance(host)).toBe(2000);
    services[active] = 'cancelled';
    await order(host, active, 'release');
    await host.tick('billing.release-unused-wallet-money', { at: '2026-10-01T14:35:00Z' });
    expect(await balance(host)).toBe(2000);
  });

  test('is topped up by staff only, in one currency, and seen by whose it is', async () => {
    await using host = await walletHost();
    await topUp(host, 1000);
    const permissions = ['billing.wallet.read', 'billing.wallet.change'];
    const mine = host.reseller({ resellerIds: [resellerId], permissions });
    const stranger = host.reseller({ resellerIds: [strangerId], permissions });
    const get = (as: typeof mine, id = resellerId) => host.call('billing.wallets.get', { id }, { as });
    expect((await get(mine)).balanceMinor).toBe(1000);
    await expect(get(stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const wish = { id: resellerId, amountMinor: 1, currency: 'EUR', reference: 'Mine' };
    await expect(host.call('billing.wallets.top-up', wish, { as: mine })).rejects.toMatchObject({
      code: 'BILLING_ISP_ONLY',
    });
    await expect(host.call('billing.wallets.top-up', { ...wish, currency: 'USD' })).rejects.toMatchObject({
      code: 'BILLING_WALLET_CURRENCY',
    });
    await expect(host.rows('UPDATE wallets SET balance_minor = -1')).rejects.toThrow();
  });
});
