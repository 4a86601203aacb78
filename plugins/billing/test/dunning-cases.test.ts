import { describe, expect, test } from '@jest/globals';
import { customerId, differences } from './books-host.ts';
import { caseOf, dunningHost, internet, issue, pay, told, voice } from './dunning-host.ts';

const days = ({ mails }: { mails: readonly { variables: { days: number } }[] }) =>
  mails.map(({ variables }) => variables.days);

describe('a customer who does not pay', () => {
  test('is reminded three days before and on the due date, blocked on Monday at 09:00, and freed once by the payment', async () => {
    await using around = await dunningHost();
    const { host, services, asked } = around;
    const abuse = { id: voice, status: 'suspended', desiredStatus: 'suspended', suspensionReason: 'abuse' };
    services[1] = abuse;
    const invoice = await issue(host);
    expect(invoice.dueOn).toBe('2026-11-15');
    await around.at('2026-11-11T22:59:00Z');
    expect(around.mails).toEqual([]);
    for (const day of ['12', '13', '15']) await around.at(`2026-11-${day}T07:00:00Z`);
    expect(days(around)).toEqual([-3, 0]);
    expect(around.mails[0]?.variables).toMatchObject({ number: 'INV-000001', amount: '36.00' });
    await around.at('2026-11-16T07:59:00Z');
    expect(asked).toEqual([]);
    expect(await caseOf(host)).toMatchObject({
      stage: 'overdue',
      nextStep: 'block',
      nextAt: '2026-11-16T08:00:00.000Z',
      reasons: ['INV-000001 was due on 2026-11-15; 36.00 EUR are overdue'],
    });
    await around.at('2026-11-16T08:00:00Z');
    expect(asked).toEqual([`suspend ${internet}`]);
    expect(services[0]).toMatchObject({ desiredStatus: 'suspended', suspensionReason: 'non_payment' });
    expect(await caseOf(host)).toMatchObject({ stage: 'blocked', nextStep: 'deactivate' });
    await Promise.all([pay(host, 1800), pay(host, 1800)]);
    await around.settle();
    expect(asked).toEqual([`suspend ${internet}`, `resume ${internet}`]);
    expect(services[1]).toEqual(abuse);
    expect(await caseOf(host)).toMatchObject({ status: 'closed', stage: 'current', debtMinor: 0 });
    expect(told(host)).toEqual(['reminder-sent', 'reminder-sent', 'customer-blocked', 'customer-unblocked']);
    await around.at('2026-11-30T08:00:00Z');
    expect(asked).toHaveLength(2);
    expect(await differences(host)).toEqual([]);
  });

  test('gets one reminder after three days of outage, and is blocked 24 hours after it left at the earliest', async () => {
    await using around = await dunningHost();
    await issue(around.host);
    await around.at('2026-11-18T10:00:00Z');
    expect(days(around)).toEqual([3]);
    await around.at('2026-11-19T08:00:00Z');
    expect(around.asked).toEqual([]);
    await around.at('2026-11-20T08:00:00Z');
    expect(around.asked).toHaveLength(2);
    expect(around.mails).toHaveLength(1);
  });

  test('is not blocked while the reminder is at the mail server, nor within 24 hours after it left', async () => {
    await using around = await dunningHost();
    await issue(around.host);
    around.mailServer = 'away';
    for (const day of ['12', '15', '16']) await around.at(`2026-11-${day}T08:00:00Z`);
    expect(around.asked).toEqual([]);
    expect((await caseOf(around.host))?.reasons).toContain('nobody is blocked before a reminder has left');
    around.mailServer = 'up';
    await around.at('2026-11-16T10:00:00Z');
    await around.at('2026-11-17T08:00:00Z');
    expect(around.asked).toEqual([]);
    await around.at('2026-11-18T08:00:00Z');
    expect(around.asked).toHaveLength(2);
  });

  test('is not blocked for a reminder that never arrived; one that is sent by hand counts', async () => {
    await using around = await dunningHost();
    const { host } = around;
    const { id } = await issue(host);
    around.mailServer = 'away';
    await around.at('2026-11-15T08:00:00Z');
    const [mail] = around.mails;
    const { deliveryId = '', key = '' } = mail ?? {};
    const failed = { deliveryId, key, customerId, resellerId: customerId };
    await host.deliver('comms.message-failed', {
      ...{ ...failed, template: 'billing.reminder', to: 'ana@adler.example', reason: 'unknown user' },
    });
    await around.settle();
    await around.at('2026-11-17T08:00:00Z');
    expect(around.asked).toEqual([]);
    expect((await caseOf(host))?.reasons).toContain('a reminder could not be delivered: unknown user');
    around.mailServer = 'up';
    const byHand = await host.call('billing.invoices.remind', { id });
    expect(byHand).toMatchObject({ kind: 'manual', step: 2, status: 'asked' });
    const { number } = await host.call('billing.invoices.get', { id });
    await expect(host.call('billing.invoices.remind', { id })).rejects.toMatchObject({
      code: 'BILLING_ALREADY_REMINDED',
      message: `A reminder of invoice ${number} is on its way, or left today; nothing was sent.`,
    });
    await around.settle();
    await around.at('2026-11-18T08:00:00Z');
    expect(around.asked).toHaveLength(2);
  });

  test('was reminded by a mail comms told of before its delivery was noted', async () => {
    await using around = await dunningHost();
    await issue(around.host);
    around.mailServer = 'at-once';
    await around.at('2026-11-15T08:00:00Z');
    const { id = '' } = (await caseOf(around.host)) ?? {};
    const { reminders } = await around.host.call('billing.dunning.cases.get', { id });
    expect(reminders).toMatchObject([{ status: 'left', leftAt: '2026-11-15T08:00:00.000Z' }]);
    await around.at('2026-11-16T08:00:00Z');
    expect(around.asked).toHaveLength(2);
  });

  test('without an address is blocked as if told, unless the policy says otherwise', async () => {
    for (const blockWithoutAddress of [true, false]) {
      await using around = await dunningHost();
      const { host } = around;
      delete around.customer.email;
      const [policy] = (await host.call('billing.dunning.policies.list', {})).data;
      await host.call('billing.dunning.policies.change', { id: policy?.id as string, blockWithoutAddress });
      await issue(host);
      for (const day of ['12', '15', '16']) await around.at(`2026-11-${day}T08:00:00Z`);
      expect(around.mails).toEqual([]);
      expect(around.asked).toHaveLength(blockWithoutAddress ? 2 : 0);
    }
  });

  test('is left alone while a cent is open below the tolerance, while paused, and with a tag of the policy', async () => {
    await using around = await dunningHost();
    const { host, customer } = around;
    const [policy] = (await host.call('billing.dunning.policies.list', {})).data;
    const change = { id: policy?.id as string, toleranceMinor: 5, exemptTags: ['vip'] };
    await host.call('billing.dunning.policies.change', change);
    await issue(host);
    await around.at('2026-11-15T08:00:00Z');
    customer.tags.push('vip');
    await around.at('2026-11-16T08:00:00Z');
    expect(await caseOf(host)).toMatchObject({
      stage: 'current',
      exclusion: 'customers with the tag vip are not dunned',
    });
    customer.tags.pop();
    await host.call('billing.dunning.hold', { id: customerId, reason: 'Complaint', until: '2026-11-18' });
    await around.at('2026-11-18T08:00:00Z');
    expect(around.asked).toEqual([]);
    expect((await caseOf(host))?.exclusion).toBe('paused until 2026-11-18: Complaint');
    await pay(host, 3599);
    await around.at('2026-11-23T08:00:00Z');
    expect(around.asked).toEqual([]);
    expect(await caseOf(host)).toMatchObject({ stage: 'current', debtMinor: 0 });
  });
});

test('a service staff has suspended for the debt works again when it is paid, whether dunning had blocked or not', async () => {
  await using around = await dunningHost();
  const { host, services, asked } = around;
  await issue(host);
  await around.at('2026-11-15T22:00:00Z');
  await around.at('2026-11-15T23:30:00Z');
  const byHand = { status: 'suspended', desiredStatus: 'suspended', suspensionReason: 'non_payment' };
  Object.assign(services[1] as object, byHand);
  await pay(host, 3600);
  await around.settle();
  expect(asked).toEqual([`resume ${voice}`]);
});

describe('a promise to pay', () => {
  test('moves the block, frees services that are blocked, and is possible once in 90 days', async () => {
    await using around = await dunningHost();
    const { host, asked } = around;
    await issue(host);
    for (const day of ['15', '16']) await around.at(`2026-11-${day}T08:00:00Z`);
    expect(asked).toHaveLength(2);
    const { id = '' } = (await caseOf(host)) ?? {};
    const promise = (until: string) => host.call('billing.dunning.cases.promise', { id, until });
    for (const until of ['2026-11-16', '2026-12-01'])
      await expect(promise(until)).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
    expect(await promise('2026-11-19')).toMatchObject({ promisedUntil: '2026-11-19', nextStep: 'block' });
    await around.settle();
    expect(asked.slice(2).sort()).toEqual([`resume ${internet}`, `resume ${voice}`]);
    await around.at('2026-11-19T08:00:00Z');
    expect(asked).toHaveLength(4);
    await expect(promise('2026-11-20')).rejects.toMatchObject({ code: 'BILLING_PROMISE_TOO_SOON' });
    await around.at('2026-11-20T08:00:00Z');
    expect(asked).toHaveLength(6);
    const events = ['customer-blocked', 'payment-promised', 'customer-unblocked', 'customer-blocked'];
    expect(told(host).slice(1)).toEqual(events);
  });
});

describe('a policy', () => {
  test('of the customer’s tag comes before that of its type and the one for all; each class has one', async () => {
    await using around = await dunningHost();
    const { host, customer } = around;
    Object.assign(customer, { type: 'business', tags: ['fibre'] });
    const create = (more: object) => host.call('billing.dunning.policies.create', { name: 'A', ...more });
    await create({ customerType: 'business', reminderDays: [0], blockAfterDays: 20 });
    const { id } = await create({
      tag: 'fibre',
      reminderDays: [-10],
      blockAfterDays: 30,
      deactivateAfterDays: 60,
    });
    await expect(create({ tag: 'fibre' })).rejects.toMatchObject({ code: 'BILLING_POLICY_TAKEN' });
    await expect(create({ tag: 'x', deactivateAfterDays: 1 })).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
    });
    await issue(host);
    await around.at('2026-11-05T08:00:00Z');
    expect(days(around)).toEqual([-10]);
    expect(await caseOf(host)).toMatchObject({ policyId: id });
    await host.call('billing.dunning.policies.remove', { id });
    await around.at('2026-11-16T08:00:00Z');
    expect(days(around)).toEqual([-10, 1]);
    const rest = (await host.call('billing.dunning.policies.list', {})).data;
    const all = rest.find(({ customerType, tag }) => !customerType && !tag)?.id as string;
    await expect(host.call('billing.dunning.policies.remove', { id: all })).rejects.toMatchObject({
      code: 'BILLING_POLICY_FOR_ALL',
    });
  });

  test('has holidays of a zone, fees that are charged once, and a deactivation that ends services', async () => {
    await using around = await dunningHost();
    const { host, asked, services } = around;
    const [policy] = (await host.call('billing.dunning.policies.list', {})).data;
    const holidays = [
      { date: '2026-11-16', timezone: 'Europe/Berlin' },
      { date: '2026-11-17', timezone: 'Europe/Vienna' },
    ];
    const fee = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });
    await host.call('billing.dunning.policies.change', {
      ...{ id: policy?.id as string, calendar: { weekend: [6, 7], holidays }, deactivation: 'cancel' },
      ...{ lateFee: fee(500), reconnectionFee: fee(1000) },
    });
    await issue(host);
    for (const day of ['15', '16']) await around.at(`2026-11-${day}T08:00:00Z`);
    expect(asked).toEqual([]);
    await around.at('2026-11-17T08:00:00Z');
    expect(asked).toHaveLength(2);
    const charged = async () =>
      (await host.call('billing.charges.list', { id: customerId })).data.map(({ text }) => text).sort();
    expect(await charged()).toEqual(['Late fee for INV-000001']);
    const { id = '' } = (await caseOf(host)) ?? {};
    await host.call('billing.dunning.cases.promise', { id, until: '2026-11-20' });
    await around.settle();
    for (const day of ['23', '24']) await around.at(`2026-11-${day}T08:00:00Z`);
    expect(await charged()).toEqual(['Late fee for INV-000001', 'Reconnection fee']);
    await around.at('2026-12-16T07:59:00Z');
    expect(services.map(({ status }) => status)).toEqual(['suspended', 'suspended']);
    await around.at('2026-12-16T08:00:00Z');
    expect(services.map(({ status }) => status)).toEqual(['cancelled', 'cancelled']);
    expect(await caseOf(host)).toMatchObject({ stage: 'deactivated' });
    expect(told(host).filter((name) => name === 'customer-deactivated')).toHaveLength(1);
  });
});

test('cases, holds and waves are seen by whose customers they are about', async () => {
  await using around = await dunningHost();
  const { host } = around;
  const { id: invoiceId } = await issue(host);
  await around.at('2026-11-15T08:00:00Z');
  const { id = '' } = (await caseOf(host)) ?? {};
  const permissions = ['billing.dunning.read', 'billing.dunning.promise', 'billing.dunning.remind'];
  const other = host.reseller({ resellerIds: [customerId], permissions });
  const as = { as: other };
  expect((await host.call('billing.dunning.cases.list', {}, as)).data).toEqual([]);
  for (const refused of [
    () => host.call('billing.dunning.cases.get', { id }, as),
    () => host.call('billing.dunning.cases.promise', { id, until: '2026-11-20' }, as),
    () => host.call('billing.invoices.remind', { id: invoiceId }, as),
  ])
    await expect(refused()).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
