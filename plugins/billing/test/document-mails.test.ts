import { describe, expect, test } from '@jest/globals';
import { defaultLegalEntityId as entityId } from '../contract/index.ts';
import { bill, booksHost, customerId, resellerId, tell } from './books-host.ts';
import { readPdf, textOf } from './pdf-text.ts';

type Host = Awaited<ReturnType<typeof booksHost>>;

interface Asked {
  readonly to: string;
  readonly key: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly attachments: readonly { provider: string; params: { documentId: string; kind: 'invoice' } }[];
}

/** Billing beside a comms that notes what it is asked to send, each key once, and may be away. */
async function mailHost(wish: { email?: string | undefined; config?: object; customers?: string[] } = {}) {
  const asked: Asked[] = [];
  const comms = { isAway: false, diesAfter: false };
  const { email = 'ana@example.net', customers = [customerId] } = wish;
  const billing = { type: 'postpaid', currency: 'EUR', timezone: 'UTC', billCycleDay: 1 };
  const answers = {
    'customers.get': ({ id }: { id: string }) => {
      const customer = { id, resellerId, name: 'Ana Petrović', status: 'active', billing };
      return 'email' in wish && wish.email === undefined ? customer : { ...customer, email };
    },
    'comms.messages.send': (message: Asked) => {
      if (comms.isAway) throw Object.assign(new RangeError('comms is away'), { status: 503 });
      if (!asked.some(({ key }) => key === message.key)) asked.push(message);
      if (comms.diesAfter) throw Object.assign(new RangeError('the answer is lost'), { status: 503 });
      return { deliveryId: message.key, status: 'queued' };
    },
  };
  const config = { automaticRuns: false, ...wish.config };
  const host = await booksHost({ answers, config, customers });
  return Object.assign(host, { asked, comms });
}

async function issued(host: Host) {
  const lines = [{ text: 'Router', amountMinor: 8900 }];
  const { id } = await host.call('billing.invoices.draft', { customerId, currency: 'EUR', lines });
  await host.call('billing.invoices.issue', { id });
  return id;
}

const mailsOf = async (host: Host, filter: object = {}) =>
  (await host.call('billing.document-mails.list', { filter } as never)).data;

const told = (mail: { id: string }, more: object = {}) => ({
  ...{ deliveryId: mail.id, key: mail.id, template: 'billing.document', customerId, resellerId },
  ...more,
});

describe('what is issued', () => {
  test('is mailed once with its PDF, in the words of the account’s language', async () => {
    await using host = await mailHost();
    await host.call('billing.legal-entities.change', { id: entityId, name: 'Fibre' });
    await issued(host);
    await host.call('billing.accounts.change', { id: customerId, language: 'de' });
    const id = await issued(host);
    await host.runJobs();
    await host.runJobs();
    expect(host.asked).toHaveLength(2);
    const [, mail] = host.asked;
    expect(mail).toMatchObject({
      to: 'ana@example.net',
      template: 'billing.document',
      variables: {
        document: 'Rechnung INV-000002',
        greeting: 'Guten Tag Ana Petrović,',
        issuer: 'Fibre',
      },
      attachments: [{ provider: 'billing-document', params: { documentId: id, kind: 'invoice' } }],
    });
    expect(mail?.variables.text?.replaceAll('\u00a0', ' ')).toContain('89,00 €');
    const { base64 } = await host.call('billing.documents.file', mail?.attachments[0]?.params as never);
    expect(textOf(await readPdf(base64))).toContain('Rechnung INV-000002');
    const [row] = await mailsOf(host, { documentId: id });
    expect(row).toMatchObject({ status: 'sending', automatic: true, deliveryId: row?.id });
  });

  test('is told as sent or failed by what comms tells, in whatever order it comes', async () => {
    await using host = await mailHost();
    const [first, second] = [await issued(host), await issued(host)];
    const mail = async (documentId: string) => (await mailsOf(host, { documentId }))[0] as { id: string };
    // comms may be faster than we note that it took the mail.
    await host.deliver('comms.message-sent', told(await mail(first)) as never);
    await host.runJobs();
    expect(await mail(first)).toMatchObject({ status: 'sent' });
    await host.deliver(
      'comms.message-failed',
      told(await mail(second), { to: 'ana@example.net', reason: '550 no such user' }) as never,
    );
    expect(await mail(second)).toMatchObject({ status: 'failed', reason: '550 no such user' });
    // Sent again by hand in comms.
    await host.deliver('comms.message-sent', told(await mail(second)) as never);
    const again = await mail(second);
    expect(again).toMatchObject({ status: 'sent' });
    expect(again).not.toHaveProperty('reason');
  });

  test('is not mailed to who does not want it, and skipped where there is no address', async () => {
    await using host = await mailHost();
    await issued(host);
    await host.call('billing.accounts.change', { id: customerId, invoiceDelivery: 'none' });
    await issued(host);
    await host.runJobs();
    expect([host.asked.length, (await mailsOf(host)).length]).toEqual([1, 1]);
    await using nobody = await mailHost({ email: undefined });
    const id = await issued(nobody);
    await nobody.runJobs();
    expect(await mailsOf(nobody)).toMatchObject([
      { status: 'skipped', reason: 'the customer has no e-mail address' },
    ]);
    await expect(nobody.call('billing.invoices.send', { id })).rejects.toMatchObject({
      code: 'BILLING_NO_ADDRESS',
    });
    await using off = await mailHost({ config: { invoiceDelivery: 'none' } });
    await issued(off);
    expect(await mailsOf(off)).toEqual([]);
    await off.call('billing.accounts.change', { id: customerId, invoiceDelivery: 'email' });
    await issued(off);
    expect(await mailsOf(off)).toHaveLength(1);
  });

  test('leaves once although comms is away, or its answer is lost', async () => {
    await using host = await mailHost();
    host.comms.isAway = true;
    await issued(host);
    await host.runJobs().catch(() => undefined);
    expect(await mailsOf(host)).toMatchObject([{ status: 'queued' }]);
    Object.assign(host.comms, { isAway: false, diesAfter: true });
    const later = { upTo: Temporal.Now.instant().add({ hours: 48 }) };
    await host.runJobs(later).catch(() => undefined);
    host.comms.diesAfter = false;
    await host.runJobs(later);
    expect(host.asked).toHaveLength(1);
    expect(await mailsOf(host)).toMatchObject([{ status: 'sending' }]);
  });
});

describe('a run', () => {
  test('has its invoices mailed when it is done, each once, and shows how many are how far', async () => {
    const customers = Array.from({ length: 7 }, (_, nth) => customerId.replace('aa', `0${nth}`));
    await using host = await mailHost({ customers });
    for (const one of customers)
      await tell(host, 'activated', { at: '2026-10-15T10:00:00Z', customerId: one, serviceId: one });
    await host.call('billing.accounts.change', { id: customers[0] as string, invoiceDelivery: 'none' });
    const { id, issued: count } = await bill(host, '2026-10-15');
    expect(count).toBe(7);
    await host.runJobs({ together: true });
    expect(host.asked).toHaveLength(6);
    // Told a second time, as after a killed process.
    const finished = host.published.find(({ name }) => name === 'billing.run-finished');
    await host.deliver('billing.run-finished', finished?.data as never, { messageId: crypto.randomUUID() });
    await host.runJobs({ together: true });
    expect(host.asked).toHaveLength(6);
    const mails = await mailsOf(host, { runId: id });
    expect(mails).toHaveLength(6);
    await host.deliver('comms.message-sent', told(mails[0] as { id: string }) as never);
    await host.deliver(
      'comms.message-failed',
      told(mails[1] as { id: string }, { to: 'a@b.example', reason: 'no' }) as never,
    );
    expect((await host.call('billing.runs.get', { id })).mails).toEqual({
      ...{ queued: 0, sending: 4, sent: 1, failed: 1, skipped: 0 },
    });
  });
});

describe('by hand', () => {
  test('an invoice is mailed again, and a credit note too; a draft and a stranger’s are refused', async () => {
    await using host = await mailHost();
    const id = await issued(host);
    await host.runJobs();
    const mail = await host.call('billing.invoices.send', { id });
    expect(mail).toMatchObject({ documentId: id, automatic: false, status: 'queued' });
    await host.runJobs();
    expect(host.asked).toHaveLength(2);
    expect(host.audited).toContainEqual(
      expect.objectContaining({ action: 'billing.invoices.send', subject: expect.objectContaining({ id }) }),
    );
    const note = await host.call('billing.credit-notes.create', { invoiceId: id, reason: 'Scratched' });
    await host.runJobs();
    expect(host.asked.at(-1)?.variables.document).toBe('Credit note CN-000001');
    await host.call('billing.credit-notes.send', { id: note.id });
    await host.runJobs();
    expect(host.asked).toHaveLength(4);
    const draft = await host.call('billing.invoices.draft', {
      ...{ customerId, currency: 'EUR', lines: [{ text: 'Router', amountMinor: 100 }] },
    });
    await expect(host.call('billing.invoices.send', { id: draft.id })).rejects.toMatchObject({
      code: 'BILLING_NOT_ISSUED',
    });
    const as = host.reseller({
      resellerIds: [customerId],
      permissions: ['billing.document.send', 'billing.document.read'],
    });
    await expect(host.call('billing.invoices.send', { id }, { as })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await host.call('billing.document-mails.list', {}, { as })).data).toEqual([]);
  });
});
