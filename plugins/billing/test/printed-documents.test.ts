import { deflateSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { defaultLegalEntityId as entityId } from '../contract/index.ts';
import { pictureProblem } from '../documents/picture-problem.ts';
import { bill, booksHost, customerId, invoicesOf, resellerId, tell } from './books-host.ts';
import { readPdf, rolesOf, textOf } from './pdf-text.ts';

type Host = Awaited<ReturnType<typeof booksHost>>;

const issuer = {
  name: 'Fibre North GmbH & Co. <KG>',
  address: { street: 'Ring 5', postalCode: '20095', city: 'Hamburg', country: 'DE' },
  vatNumber: 'DE123456789',
  payTo: { iban: 'DE89370400440532013000', bic: 'COBADEFFXXX' },
  contact: { email: 'bills@fibre.example' },
  note: 'Register of Hamburg, HRB 1234',
};

/** The example of the rules: 15 to 31 October of 30.00 net, and 20 % of tax. */
async function billed(host: Host, language = 'en') {
  const { id } = await host.call('billing.taxes.create', {
    ...{ name: 'VAT', ratePercent: '20', inclusive: false, validFrom: '2020-01-01' },
  });
  await host.call('billing.legal-entities.change', { id: entityId, ...issuer, taxIds: [id] });
  await host.call('billing.accounts.change', { id: customerId, language });
  await tell(host, 'activated', { at: '2026-10-15T10:00:00Z' });
  await bill(host, '2026-10-15');
  return (await invoicesOf(host))[0] as { readonly id: string };
}

describe('the PDF of an invoice', () => {
  test('says what is owed, for what, until when, to whom and to which account', async () => {
    await using host = await booksHost();
    const { id } = await billed(host);
    const { fileName, contentType, base64 } = await host.call('billing.invoices.pdf', { id });
    expect([fileName, contentType]).toEqual(['INV-000001.pdf', 'application/pdf']);
    const pdf = await readPdf(base64);
    const text = textOf(pdf);
    for (const said of [
      'Invoice INV-000001',
      issuer.name,
      'Ring 5',
      '20095 Hamburg',
      'VAT number: DE123456789',
      'bills@fibre.example',
      'Customer aa',
      'Oct 15, 2026',
      'Oct 29, 2026',
      'Basic',
      'Oct 15, 2026 – Oct 31, 2026 (17 of 31 days)',
      '20%',
      '€16.45',
      'VAT 20% on €16.45',
      '€3.29',
      '€19.74',
      'Please pay by Oct 29, 2026.',
      'DE89 3704 0044 0532 0130 00',
      'COBADEFFXXX',
      issuer.note,
      'Page 1 of 1',
    ])
      expect(text).toContain(said);
    expect(text).not.toContain('open');
  });

  test('can be read aloud: language, title, headings, tables with heads, and the code in words', async () => {
    await using host = await booksHost();
    const { id } = await billed(host, 'de-AT');
    const pdf = await readPdf((await host.call('billing.invoices.pdf', { id })).base64);
    expect(pdf).toMatchObject({ language: 'de-AT', title: 'Rechnung INV-000001', marked: true });
    expect(pdf.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf.xmp).toContain('<pdfaid:part>3</pdfaid:part>');
    const roles = rolesOf(pdf.tree);
    expect(roles.filter((role) => role === 'H1')).toHaveLength(1);
    expect(roles.filter((role) => role === 'Table').length).toBeGreaterThanOrEqual(4);
    const scopes = JSON.stringify(pdf.tree).match(/"scope":"(Row|Column)"/g) ?? [];
    expect(scopes.filter((scope) => scope.includes('Column'))).toHaveLength(3);
    expect(scopes.filter((scope) => scope.includes('Row')).length).toBeGreaterThanOrEqual(6);
    expect(JSON.stringify(pdf.tree).replaceAll('\u00a0', ' ')).toContain(
      'QR-Code für eine Überweisung von € 19,74',
    );
    expect(textOf(pdf)).toContain('€ 19,74');
  });

  test('is the same bytes each time, also after the company has changed all that is printed of it', async () => {
    await using host = await booksHost();
    const { id } = await billed(host);
    const before = await host.call('billing.invoices.pdf', { id });
    await host.clock.set('2031-05-05T10:00:00Z');
    await host.call('billing.legal-entities.change', {
      ...{ id: entityId, name: 'Other', payTo: null, note: null, contact: null },
    });
    await host.call('billing.legal-entities.set-logo', {
      id: entityId,
      contentType: 'image/png',
      base64: png(),
    });
    expect(await host.call('billing.invoices.pdf', { id })).toEqual(before);
    const { id: later } = await host.call('billing.invoices.draft', {
      ...{ customerId, currency: 'EUR', lines: [{ text: 'Router', amountMinor: 100 }] },
    });
    await host.call('billing.invoices.issue', { id: later });
    const after = await readPdf((await host.call('billing.invoices.pdf', { id: later })).base64);
    expect(textOf(after)).toContain('Other');
    expect(JSON.stringify(after.tree)).toContain('"alt":"Other"');
    expect(textOf(after)).not.toContain(issuer.note);
  });

  test('of a draft has no number and says so; other people’s are not found', async () => {
    await using host = await booksHost();
    const lines = [{ text: 'Router', amountMinor: 100 }];
    const { id } = await host.call('billing.invoices.draft', { customerId, currency: 'EUR', lines });
    const text = textOf(await readPdf((await host.call('billing.invoices.pdf', { id })).base64));
    expect(text).toContain('This is a draft');
    const permissions = ['billing.document.read'];
    const other = host.reseller({ resellerIds: [customerId], permissions });
    const stranger = host.customer({ customerId: resellerId, permissions });
    for (const as of [other, stranger])
      await expect(host.call('billing.invoices.pdf', { id }, { as })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    const own = host.customer({ customerId, permissions });
    expect(await host.call('billing.invoices.pdf', { id }, { as: own })).toMatchObject({
      contentType: 'application/pdf',
    });
  });
});

test('a credit note is printed with what it corrects and why, and an invoice stays as it was when it is void', async () => {
  await using host = await booksHost();
  const { id } = await billed(host);
  const before = await host.call('billing.invoices.pdf', { id });
  await host.call('billing.invoices.void', { id, reason: 'Wrong address' });
  expect(await host.call('billing.invoices.pdf', { id })).toEqual(before);
  const { data } = await host.call('billing.credit-notes.list', {});
  const note = await host.call('billing.credit-notes.pdf', { id: data[0]?.id as string });
  const text = textOf(await readPdf(note.base64));
  for (const said of [
    'Credit note CN-000001',
    'INV-000001, Oct 15, 2026',
    'Reason: Wrong address',
    '-€19.74',
  ])
    expect(text).toContain(said);
  expect(text).not.toContain('IBAN');
  await expect(host.call('billing.invoices.pdf', { id: data[0]?.id as string })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

describe('a pro forma invoice', () => {
  test('says what the next bill is going to be, to the unit, and stores nothing', async () => {
    await using host = await booksHost();
    await billed(host);
    const count = () => host.rows('SELECT count(*)::integer AS n FROM documents');
    const before = await count();
    const shown = await host.call('billing.proforma.show', { id: customerId });
    expect(shown).toMatchObject({ asOf: '2026-11-01', netMinor: 3000, taxMinor: 600, grossMinor: 3600 });
    const pdf = await readPdf((await host.call('billing.proforma.pdf', { id: customerId })).base64);
    expect(textOf(pdf)).toContain('Pro forma invoice');
    expect(textOf(pdf)).toContain('nothing is owed by it');
    expect(textOf(pdf)).toContain('€36.00');
    expect(textOf(pdf)).not.toContain('IBAN');
    expect(await count()).toEqual(before);
    await host.clock.set('2026-11-01T10:00:00Z');
    await bill(host, '2026-11-01');
    const issued = (await invoicesOf(host))[1];
    expect(issued).toMatchObject({ netMinor: shown.netMinor, grossMinor: shown.grossMinor });
    expect(issued?.lines.map(({ text, from, to, amountMinor }) => ({ text, from, to, amountMinor }))).toEqual(
      shown.lines.map(({ text, from, to, amountMinor }) => ({ text, from, to, amountMinor })),
    );
  });

  test('of nothing due is empty; a day too far ahead and a stranger are refused', async () => {
    await using host = await booksHost();
    expect(await host.call('billing.proforma.show', { id: customerId })).toMatchObject({
      lines: [],
      grossMinor: 0,
    });
    await expect(
      host.call('billing.proforma.show', { id: customerId, asOf: '2036-01-01' }),
    ).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
    await billed(host);
    const as = host.reseller({ resellerIds: [customerId], permissions: ['billing.document.read'] });
    await expect(host.call('billing.accounts.get', { id: customerId }, { as })).rejects.toBeDefined();
  });
});

test('a receipt says what came in, how, and which invoices have of it', async () => {
  await using host = await booksHost();
  await billed(host);
  const payment = { customerId, amountMinor: 2500, currency: 'EUR', method: 'cash', reference: 'Desk 3' };
  const { id } = await host.call('billing.payments.record', payment);
  const print = async (of: string) =>
    textOf(await readPdf((await host.call('billing.payments.receipt', { id: of })).base64));
  const text = await print(id);
  for (const said of [
    'Receipt',
    id,
    'cash',
    'Desk 3',
    'Paid of invoice INV-000001',
    '€19.74',
    '€5.26',
    '€25.00',
  ])
    expect(text).toContain(said);
  const refund = await host.call('billing.payments.refund', {
    id,
    amountMinor: 526,
    reason: 'Paid too much',
  });
  const back = await print(refund.id);
  for (const said of ['Refund', '-€5.26', 'Paid too much', 'Oct 15, 2026']) expect(back).toContain(said);
});

describe('what is printed of a company', () => {
  test('an account whose check digits do not fit is refused', async () => {
    await using host = await booksHost();
    const payTo = { iban: 'DE88370400440532013000' };
    await expect(host.call('billing.legal-entities.change', { id: entityId, payTo })).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
    });
    const made = { name: 'North', invoicePrefix: 'N-', creditNotePrefix: 'NC-' };
    await expect(host.call('billing.legal-entities.create', { ...made, payTo })).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
    });
  });

  test('a picture that cannot be printed is no logo', async () => {
    const bytes = (text: string) => Buffer.from(text, 'base64');
    expect(pictureProblem('image/png', Buffer.from('no picture at all'))).toBe('is no image/png');
    expect(pictureProblem('image/png', bytes(png()).subarray(0, 60))).toMatch('cannot be read');
    expect(pictureProblem('image/png', bytes(png({ rows: 5_000 })))).toMatch('cannot be read');
    expect(pictureProblem('image/png', bytes(png({ rows: 4 })))).toMatch('cannot be read');
    expect(pictureProblem('image/png', bytes(png({ side: 2_001 })))).toMatch('2000 pixels');
    expect(pictureProblem('image/jpeg', bytes(png()))).toBe('is no image/jpeg');
    expect(pictureProblem('image/png', bytes(png()))).toBeUndefined();
    await using host = await booksHost();
    const logo = {
      id: entityId,
      contentType: 'image/png',
      base64: Buffer.from('nothing').toString('base64'),
    } as const;
    await expect(host.call('billing.legal-entities.set-logo', logo)).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
    });
  });

  test('a logo is printed from then on, until it is removed', async () => {
    await using host = await booksHost();
    await host.call('billing.legal-entities.set-logo', {
      id: entityId,
      contentType: 'image/png',
      base64: png(),
    });
    const figures = async () => {
      const lines = [{ text: 'Router', amountMinor: 100 }];
      const { id } = await host
        .call('billing.invoices.draft', { customerId, currency: 'USD', lines })
        .catch(() => host.call('billing.invoices.draft', { customerId, currency: 'EUR', lines }));
      await host.call('billing.invoices.issue', { id });
      const { tree } = await readPdf((await host.call('billing.invoices.pdf', { id })).base64);
      return rolesOf(tree).filter((role) => role === 'Figure').length;
    };
    expect(await figures()).toBe(1);
    await host.call('billing.legal-entities.remove-logo', { id: entityId });
    expect(await figures()).toBe(0);
  });
});

/** A grey PNG with transparency; `rows` of data may be more than it says. */
function png({ side = 8, rows = side }: { side?: number; rows?: number } = {}): string {
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const pixels = deflateSync(
    Buffer.alloc(rows * (1 + side * 4), 0x80).map((byte, at) => (at % (1 + side * 4) === 0 ? 0 : byte)),
  );
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunks = [chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([start, ...chunks]).toString('base64');
}
