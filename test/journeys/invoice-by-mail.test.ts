import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { eventually } from '../support/eventually.ts';
import { startTestKernel } from '../support/test-kernel.ts';

interface Captured {
  readonly data: readonly {
    readonly to: string;
    readonly subject: string;
    readonly attachments?: readonly { fileName: string; contentType: string; sha256: string }[];
  }[];
}

interface Mails {
  readonly data: readonly { readonly status: string }[];
}

const entity = '00000000-0000-7000-8000-0000000000b1';
const address = { street: 'Ring 5', postalCode: '20095', city: 'Hamburg', country: 'DE' };

test('an invoice that is issued arrives once by mail, with the very PDF the API answers, also when billing is killed meanwhile', async () => {
  await using kernel = await startTestKernel({ mode: 'sandbox', hosts: 'apart' });
  const admin = await kernel.login();
  const changed = await admin.send('PATCH', `/legal-entities/${entity}`, {
    ...{ name: 'Fibre North', address, vatNumber: 'DE123456789' },
    payTo: { iban: 'DE89370400440532013000' },
  });
  expect(changed.status).toBe(200);
  const customer = await admin.post<{ id: string }>('/customers', {
    ...{ name: 'Ana Petrović', email: 'ana@example.net', address: { ...address, country: 'AT' } },
  });
  const line = { text: 'Router', amountMinor: 8900 };
  const draft = { customerId: customer.body.id, currency: 'EUR', lines: [line] };
  const { id } = (await admin.post<{ id: string }>('/invoices', draft)).body;
  expect((await admin.post(`/invoices/${id}/issue`)).status).toBe(200);
  const { pid } = (await admin.get<{ pid: number }>('/plugins/billing')).body;
  process.kill(pid, 'SIGKILL');
  const { data } = await eventually(
    async () => (await admin.get<Captured>('/sandbox/messages?filter[template]=billing.document')).body,
    (messages) => (messages?.data?.length ?? 0) > 0,
    { within: 120_000, what: 'the invoice being mailed' },
  );
  await eventually(
    async () => (await admin.get<Mails>(`/billing/document-mails?filter[documentId]=${id}`)).body,
    (mails) => mails?.data?.[0]?.status === 'sent',
    { within: 120_000, what: 'the mail being known as sent' },
  );
  const headers = { authorization: `Bearer ${admin.token}` };
  const url = `${kernel.baseUrl}/api/v1/invoices/${id}/pdf`;
  const answer = await fetch(url, { headers });
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': 'attachment; filename="INV-000001.pdf"',
    'content-length': String(bytes.length),
    'x-content-type-options': 'nosniff',
  });
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
  expect(data).toHaveLength(1);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect(data[0]).toMatchObject({
    ...{ to: 'ana@example.net', subject: 'Invoice INV-000001, Fibre North' },
    attachments: [{ fileName: 'INV-000001.pdf', contentType: 'application/pdf', sha256 }],
  });
  const known = { ...headers, 'if-none-match': answer.headers.get('etag') ?? '' };
  expect((await fetch(url, { headers: known })).status).toBe(304);
  expect((await fetch(url, { headers, method: 'HEAD' })).headers.get('content-length')).toBe(
    String(bytes.length),
  );
  const ubl = await admin.get<string>(`/invoices/${id}/ubl`);
  expect([ubl.status, ubl.headers.get('content-type')]).toEqual([200, 'application/xml']);
  expect(ubl.body).toContain('<cbc:PayableAmount currencyID="EUR">89.00</cbc:PayableAmount>');
  const receipt = await admin.get('/payments/01900000-0000-7000-8000-0000000000aa/receipt');
  expect(receipt).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
});
