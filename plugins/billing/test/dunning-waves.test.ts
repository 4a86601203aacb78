import { describe, expect, test } from '@jest/globals';
import { customerId } from './books-host.ts';
import { caseOf, type DunningHost, dunningHost, internet, issue, pay, told, voice } from './dunning-host.ts';

const second = '01900000-0000-7000-8000-0000000000ab';
const third = '01900000-0000-7000-8000-0000000000ac';
const byHand = { automaticBlocks: false };

/** Invoices that are overdue since Sunday, reminded of; it is Monday at nine. */
async function overdue(around: DunningHost, customers: readonly string[] = [customerId]) {
  for (const id of customers) await issue(around.host, 3600, id);
  for (const day of ['12', '15', '16']) await around.at(`2026-11-${day}T08:00:00Z`);
}

async function preview(around: DunningHost, asOf = '2026-11-16') {
  const { id } = await around.host.call('billing.dunning.waves.start', { asOf });
  await around.settle();
  return around.host.call('billing.dunning.waves.get', { id });
}

const linesOf = async ({ host }: DunningHost, id: string) => {
  const { data } = await host.call('billing.dunning.waves.lines', { id });
  return data.toSorted((one, other) => (one.customerId < other.customerId ? -1 : 1));
};

describe('a block wave', () => {
  test('says whom it would block and whom not and why, and does nothing until it is confirmed', async () => {
    await using around = await dunningHost({ config: byHand, customers: [customerId, second, third] });
    const { host } = around;
    await host.call('billing.dunning.hold', { id: second, reason: 'Complaint' });
    await overdue(around, [customerId, second]);
    await issue(host, 3600, third);
    const wave = await preview(around);
    expect(wave).toMatchObject({ status: 'previewed', automatic: false, planned: 1, excluded: 1 });
    expect(await linesOf(around, wave.id)).toMatchObject([
      {
        ...{ customerId, status: 'planned', step: 'block', debtMinor: 3600 },
        reason: 'INV-000001 was due on 2026-11-15; 36.00 EUR are overdue',
      },
      { customerId: second, status: 'excluded', reason: 'paused: Complaint' },
    ]);
    expect(around.asked).toEqual([]);
    await host.call('billing.dunning.waves.confirm', { id: wave.id });
    await around.settle();
    expect(around.asked).toEqual([`suspend ${internet}`, `suspend ${voice}`]);
    expect(await host.call('billing.dunning.waves.get', { id: wave.id })).toMatchObject({
      ...{ status: 'confirmed', planned: 0, done: 1, refused: 0, excluded: 1 },
    });
    expect(await preview(around)).toMatchObject({ planned: 0, excluded: 1 });
  });

  test('refuses whoever has paid, all or a part, or promised between preview and confirmation', async () => {
    const customers = [customerId, second, third];
    await using around = await dunningHost({ config: byHand, customers });
    const { host } = around;
    await overdue(around, customers);
    const { id } = await preview(around);
    await pay(host, 3600);
    await pay(host, 1000, second);
    const { id: caseId = '' } = (await caseOf(host, third)) ?? {};
    await host.call('billing.dunning.cases.promise', { id: caseId, until: '2026-11-20' });
    await host.call('billing.dunning.waves.confirm', { id });
    await around.settle();
    const lines = await linesOf(around, id);
    expect(lines.map(({ status }) => status)).toEqual(['refused', 'refused', 'refused']);
    expect(lines.map(({ reason }) => reason)).toEqual([
      'nothing is overdue any more',
      'something was paid since the preview; 26.00 EUR are left',
      expect.stringContaining('promised to pay until 2026-11-20'),
    ]);
    expect(around.asked).toEqual([]);
  });

  test('that is confirmed twice at once is carried out once; a third time is refused', async () => {
    await using around = await dunningHost({ config: byHand });
    const { host } = around;
    await overdue(around);
    const { id } = await preview(around);
    const confirm = () => host.call('billing.dunning.waves.confirm', { id });
    const twins = await Promise.allSettled([confirm(), confirm()]);
    expect(twins.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await around.settle();
    await expect(confirm()).rejects.toMatchObject({ code: 'BILLING_WAVE_NOT_PREVIEWED' });
    expect(around.asked).toHaveLength(2);
    expect(told(host).filter((name) => name === 'customer-blocked')).toHaveLength(1);
  });

  test('of Sunday for Monday plans whom only time keeps from being blocked, and refuses them on Sunday', async () => {
    await using around = await dunningHost({ config: byHand });
    const { host } = around;
    await issue(host);
    for (const day of ['12', '15']) await around.at(`2026-11-${day}T08:00:00Z`);
    const { id } = await preview(around);
    expect(await linesOf(around, id)).toMatchObject([
      { status: 'planned', dueAt: '2026-11-16T08:00:00.000Z' },
    ]);
    await host.call('billing.dunning.waves.confirm', { id });
    await around.settle();
    expect(await linesOf(around, id)).toMatchObject([{ status: 'refused' }]);
    expect(around.asked).toEqual([]);
  });
});

describe('whatever is killed in the middle', () => {
  test('services are blocked once when the answer of a suspension is lost', async () => {
    let isLost = true;
    const fault = (what: string, when: string) =>
      isLost && when === 'after' && what === `suspend ${internet}` ? new RangeError('lost') : undefined;
    await using around = await dunningHost({ fault });
    await expect(overdue(around)).rejects.toThrow('lost');
    isLost = false;
    await around.settle();
    expect(around.services.map(({ desiredStatus }) => desiredStatus)).toEqual(['suspended', 'suspended']);
    expect(around.asked).toEqual([`suspend ${internet}`, `suspend ${voice}`]);
    await pay(around.host, 3600);
    await around.settle();
    expect(around.services.map(({ desiredStatus }) => desiredStatus)).toEqual(['active', 'active']);
    expect(around.asked).toHaveLength(4);
  });

  test('a payment that comes while services are being blocked frees them in the end', async () => {
    let payment: Promise<unknown> | undefined;
    const fault = (what: string, when: string) => {
      if (what !== `suspend ${internet}` || when !== 'before' || payment) return undefined;
      payment = pay(around.host, 3600);
      return new RangeError('killed');
    };
    await using around: DunningHost = await dunningHost({ fault });
    await expect(overdue(around)).rejects.toThrow('killed');
    await payment;
    await around.settle();
    expect(around.services.map(({ desiredStatus }) => desiredStatus)).toEqual(['active', 'active']);
    expect(await caseOf(around.host)).toMatchObject({ status: 'closed' });
  });

  test('a service somebody has resumed by hand is left alone; one that was added is blocked with the others', async () => {
    await using around = await dunningHost();
    await overdue(around);
    Object.assign(around.services[0] as object, { status: 'active', desiredStatus: 'active' });
    const added = { id: crypto.randomUUID(), status: 'active', desiredStatus: 'active' };
    around.services.push(added);
    await around.at('2026-11-17T09:00:00Z');
    expect(around.asked.slice(2)).toEqual([`suspend ${added.id}`]);
  });
});
