import { describe, expect, test } from '@jest/globals';
import { readNacha } from '../../banking/ach/read-nacha.ts';
import { bill, booksHost, customerId, differences, tell } from '../books-host.ts';
import { otherId, page } from './bank-host.ts';
import { type CameBack, returnFile } from './return-file.ts';

type Host = Awaited<ReturnType<typeof achHost>>['host'];
const account = '12345678901';
const ach = {
  destination: '021000021',
  destinationName: 'Big Bank',
  origin: '1234567890',
  companyId: '1234567890',
  companyName: 'Fibre North',
};
const offer = {
  ...{ plugin: 'billing', name: 'ach', title: 'Debits', action: 'billing.ach.provide' },
  ...{ enabled: true, state: 'running' },
};

/** Two customers in New York with an authorization each, whose invoices of 16.45 are charged by it. */
async function achHost() {
  const host = await booksHost({
    customers: [customerId, otherId],
    billing: { currency: 'USD', timezone: 'America/New_York' },
    tariff: { price: { amountMinor: 3000, currency: 'USD' } },
    answers: {
      'customers.list': () => page([]),
      'kernel.providers': ({ seam }: { seam: string }) =>
        seam === 'billing.payment-provider' ? [{ seam, ...offer }] : [],
    },
  });
  const { id: bank } = await host.call('billing.bank-accounts.create', {
    ...{ name: 'Operating', accountNumber: '987654321', currency: 'USD', ach },
  });
  const second = { customerId: otherId, serviceId: '01900000-0000-7000-8000-0000000000cd' };
  await tell(host, 'activated', { at: '2026-10-15T10:00:00Z' });
  await tell(host, 'activated', { at: '2026-10-15T10:00:00Z', ...second });
  await bill(host, '2026-10-15');
  await host.clock.set('2026-11-16T15:00:00Z');
  const authorize = (of: string, more: object = {}) =>
    host.call('billing.ach-authorizations.create', {
      ...{
        customerId: of,
        routingNumber: '091000019',
        accountNumber: '1234-567 8901',
        holder: 'José Müller',
      },
      ...{ authorizedOn: '2026-10-01', autoPay: 'on-issue' as const, ...more },
    });
  const one = await authorize(customerId);
  const two = await authorize(otherId, { entryClass: 'WEB', accountType: 'savings' });
  await host.runJobs();
  return { host, bank, one, two };
}

const debitsOf = async (host: Host) => (await host.call('billing.ach-debits.list', {})).data;
const statuses = async (host: Host) => (await debitsOf(host)).map(({ status }) => status).toSorted();
const attemptOf = async (host: Host, id = customerId) =>
  (await host.call('billing.payment-attempts.list', { filter: { customerId: id } })).data.at(-1);
const owed = async (host: Host, id = customerId) =>
  (await host.call('billing.accounts.balance', { id })).balanceMinor;
const take = (host: Host, came: readonly CameBack[]) =>
  host.call('billing.ach-returns.take', { content: returnFile(came) });

async function fileOf(host: Host, bankAccountId: string) {
  const { file } = await host.call('billing.ach-files.make', { bankAccountId });
  return host.call('billing.ach-files.content', { id: file?.id as string });
}

/** How a debit of a customer is named by the bank. */
async function traceOf(host: Host, id = customerId): Promise<string> {
  return (await debitsOf(host)).find((one) => one.customerId === id)?.traceNumber as string;
}

describe('an ACH debit', () => {
  test('waits for the file, is in one file only, and is a payment when it did not come back for three banking days', async () => {
    const { host, bank } = await achHost();
    await using _ = host;
    expect(await statuses(host)).toEqual(['waiting', 'waiting']);
    const preview = await host.call('billing.ach-files.make', { bankAccountId: bank, preview: true });
    expect(preview).toEqual({ effectiveOn: '2026-11-17', debits: 2, sumMinor: 3290, excluded: [] });
    const make = () => host.call('billing.ach-files.make', { bankAccountId: bank });
    const outcomes = await Promise.allSettled([make(), make()]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const [file] = (await host.call('billing.ach-files.list', {})).data;
    const { content, fileName } = await host.call('billing.ach-files.content', { id: file?.id as string });
    expect(fileName).toBe('ach-2026-11-16-A.txt');
    const known = {
      routingNumber: '091000019',
      accountNumber: account,
      amountMinor: 1645n,
      holder: 'JOSE MULLER',
    };
    expect(readNacha(content)).toMatchObject([
      { ...known, entryClass: 'PPD', transactionCode: '27', traceNumber: '021000020000001' },
      { ...known, entryClass: 'WEB', transactionCode: '37', traceNumber: '021000020000002' },
    ]);
    await host.clock.set('2026-11-19T15:00:00Z');
    await host.runJobs();
    expect(await statuses(host)).toEqual(['submitted', 'submitted']);
    await host.clock.set('2026-11-21T15:00:00Z');
    await host.runJobs();
    expect(await statuses(host)).toEqual(['collected', 'collected']);
    expect([await owed(host), await owed(host, otherId)]).toEqual([0, 0]);
    expect(await attemptOf(host)).toMatchObject({ status: 'succeeded', method: 'ach-debit' });
    expect(await differences(host)).toEqual([]);
  });

  test('that comes back is declined by its code, and tried again where that helps, once', async () => {
    const { host, bank, two } = await achHost();
    await using _ = host;
    await fileOf(host, bank);
    const [first, second] = [await traceOf(host), await traceOf(host, otherId)];
    const came = [
      { trace: first, code: 'R01', amountMinor: 1645n },
      { trace: second, code: 'R02', amountMinor: 1645n },
      { trace: '021000029999999', code: 'R01', amountMinor: 1645n },
    ];
    expect(await take(host, came)).toEqual({
      returned: 2,
      corrected: 0,
      left: [{ line: 7, code: 'R01', reason: '021000029999999 is no trace number of ours' }],
    });
    expect(await attemptOf(host)).toMatchObject({ declineCode: 'r01', declineClass: 'soft' });
    expect((await attemptOf(host))?.nextRetryAt).toBeDefined();
    expect(await attemptOf(host, otherId)).toMatchObject({ declineCode: 'r02', declineClass: 'hard' });
    expect(await host.call('billing.ach-authorizations.get', { id: two.id })).toMatchObject({
      status: 'refused',
    });
    expect(await host.rows('SELECT id FROM payments')).toEqual([]);
    const again = await take(host, came);
    expect(again.left.map(({ reason }) => reason).slice(1)).toEqual(
      Array(2).fill('the debit is returned already'),
    );
    expect(await differences(host)).toEqual([]);
  });

  test('that comes back after it counted as collected takes its payment back', async () => {
    const { host, bank } = await achHost();
    await using _ = host;
    await fileOf(host, bank);
    await host.clock.set('2026-11-21T15:00:00Z');
    await host.runJobs();
    const trace = await traceOf(host);
    const other = await take(host, [{ trace, code: 'R10', amountMinor: 1644n }]);
    expect(other.left.map(({ reason }) => reason)).toEqual(['16.44 came back of a debit of 16.45']);
    const dispute = await take(host, [{ trace, code: 'R61', amountMinor: 1645n }]);
    expect(dispute.left[0]?.reason).toContain('a dispute between banks');
    expect(await take(host, [{ trace, code: 'R10', amountMinor: 1645n }])).toMatchObject({ returned: 1 });
    expect([await owed(host), await owed(host, otherId)]).toEqual([1645, 0]);
    expect(await attemptOf(host)).toMatchObject({ status: 'declined', declineCode: 'r10' });
    expect(await differences(host)).toEqual([]);
  });

  test('whose invoice is paid meanwhile, or whose authorization was revoked, is left out with the reason', async () => {
    const { host, bank, two } = await achHost();
    await using _ = host;
    const cash = { customerId, amountMinor: 1645, currency: 'USD', method: 'cash' };
    await host.call('billing.payments.record', cash);
    const revoke = () =>
      host.call('billing.ach-authorizations.revoke', { id: two.id, reason: 'Asked for it' });
    await revoke();
    await expect(revoke()).rejects.toMatchObject({ code: 'BILLING_AUTHORIZATION_OVER' });
    const made = await host.call('billing.ach-files.make', { bankAccountId: bank });
    expect(made.file).toBeUndefined();
    expect(made.excluded.map(({ reason }) => reason).toSorted()).toEqual([
      'the authorization is revoked',
      'the invoice is settled',
    ]);
    expect(await statuses(host)).toEqual(['cancelled', 'cancelled']);
    await expect(fileOf(host, bank)).rejects.toMatchObject({ code: 'BILLING_NO_ACH_DEBITS' });
  });
});

test('a notification of change moves later debits to the account the bank says is right', async () => {
  const { host, bank, one } = await achHost();
  await using _ = host;
  await fileOf(host, bank);
  const trace = await traceOf(host);
  const change = { trace, code: 'C07', corrected: '011401533 918171614      32', amountMinor: 0n };
  expect(await take(host, [change])).toEqual({ returned: 0, corrected: 1, left: [] });
  expect((await take(host, [change])).left[0]?.reason).toBe('the account is corrected already');
  const changed = await host.call('billing.ach-authorizations.get', { id: one.id });
  const right = { routingNumber: '011401533', accountNumber: '918171614', accountType: 'savings' };
  expect(changed).toMatchObject({ ...right, changeCode: 'C07', status: 'active' });
  const name = await take(host, [{ ...change, code: 'C04', corrected: 'OTHER NAME' }]);
  expect(name.left[0]?.reason).toBe('C04 (OTHER NAME) corrects no account; a person has to look at it');
});

test('an authorization names a real bank, shows the account masked and stores it sealed; a file needs an originator', async () => {
  const { host, one } = await achHost();
  await using _ = host;
  const clerk = host.staff('billing.mandate.read');
  const seen = await host.call('billing.ach-authorizations.get', { id: one.id }, { as: clerk });
  expect([seen.accountNumber, one.accountNumber]).toEqual(['******8901', account]);
  await fileOf(host, (await host.call('billing.bank-accounts.list', {})).data[0]?.id as string);
  for (const table of ['ach_authorizations', 'ach_files', 'payment_methods'])
    expect(JSON.stringify(await host.rows(`SELECT * FROM ${table}`))).not.toContain(account);
  const create = (more: object) =>
    host.call('billing.ach-authorizations.create', {
      ...{ customerId, routingNumber: '091000019', accountNumber: account, authorizedOn: '2026-10-01' },
      ...more,
    });
  await expect(create({ routingNumber: '091000018' })).rejects.toThrow('its check digit does not fit');
  await expect(create({ authorizedOn: '2027-01-01' })).rejects.toMatchObject({ code: 'BILLING_DAY_TO_COME' });
  const plain = { name: 'Other', accountNumber: '55555', currency: 'USD' };
  const { id: bankAccountId } = await host.call('billing.bank-accounts.create', plain);
  await expect(host.call('billing.ach-files.make', { bankAccountId })).rejects.toMatchObject({
    code: 'BILLING_NO_ORIGINATOR',
  });
  const wrong = { ...plain, accountNumber: '66666', ach: { ...ach, destination: '021000022' } };
  await expect(host.call('billing.bank-accounts.create', wrong)).rejects.toThrow('/ach/destination');
  const foreign = host.reseller({ resellerIds: [customerId], permissions: ['billing.mandate.read'] });
  expect((await host.call('billing.ach-authorizations.list', {}, { as: foreign })).data).toEqual([]);
});
