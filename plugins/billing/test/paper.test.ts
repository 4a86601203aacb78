import { describe, expect, test } from '@jest/globals';
import type { DocumentWithLines } from '../contract/index.ts';
import { printPdf } from '../documents/paper/print-pdf.ts';
import { visualRuns } from '../documents/paper/visual-runs.ts';
import { printDocument } from '../documents/printed/print-document.ts';
import { readPdf, textOf } from './pdf-text.ts';

const id = '01900000-0000-7000-8000-0000000000aa';
const tax = { id, name: 'VAT', ratePercent: '7.5', inclusive: false };

function invoice(given: Partial<DocumentWithLines> = {}): DocumentWithLines {
  return {
    ...{ id, kind: 'invoice', status: 'issued', origin: 'manual', number: 'INV-000001', currency: 'EUR' },
    ...{ customerId: id, resellerId: id, legalEntityId: id, language: 'en', settledMinor: 0 },
    ...{ issuedOn: '2026-10-15', dueOn: '2026-10-29', createdAt: '2026-10-15T10:00:00Z' },
    ...{ netMinor: 123_456_789, taxMinor: 9_259_259, grossMinor: 132_716_048 },
    taxes: [{ ...tax, amountMinor: 9_259_259 }],
    recipient: { name: 'Ana', address: { country: 'AT' } },
    lines: [line('Router', 123_456_789)],
    ...given,
  };
}

function line(text: string, amountMinor: number): DocumentWithLines['lines'][number] {
  return { id, position: 1, kind: 'manual', text, amountMinor, taxes: [tax] };
}

async function print(given: Partial<DocumentWithLines>) {
  const bytes = await printPdf(printDocument({ document: invoice(given), issuer: { name: 'Fibre' } }));
  return readPdf(bytes.toString('base64'));
}

describe('a printed document', () => {
  test.each([
    ['de-CH', ['Rechnung INV-000001', "CHF 1'234'567.89", '7.5%', 'Österreich', 'Fällig am'], 'CHF'],
    ['fr', ['Facture INV-000001', '1 234 567,89 €', '7,5 %', 'Autriche'], 'EUR'],
    ['es', ['Factura INV-000001', '1.234.567,89 €', 'Base imponible'], 'EUR'],
    ['it', ['Fattura INV-000001', '1.234.567,89 €', 'Imponibile'], 'EUR'],
    ['nl', ['Factuur INV-000001', '€ 1.234.567,89', 'Vervaldatum'], 'EUR'],
    ['pl', ['Faktura INV-000001', '1 234 567,89 zł', 'Termin płatności'], 'PLN'],
    ['en-GB', ['Invoice INV-000001', '¥123,456,789', 'Austria'], 'JPY'],
    ['cs', ['Invoice INV-000001', '123 456,789 KWD', 'Austria'], 'KWD'],
    ['ar-EG', ['Invoice INV-000001', '1,234,567.89', '7.5'], 'EUR'],
  ])('is written as %s writes words, days, rates and amounts', async (language, said, currency) => {
    const pdf = await print({ language, currency });
    for (const one of said) expect(textOf(pdf)).toContain(one);
    expect(pdf.language).toBe(/^(cs|ar)/.test(language) ? 'en' : language);
  });

  test('has names in Greek, Cyrillic, Hebrew, Arabic and with rare accents', async () => {
    const names = ['Ελένη Παπαδοπούλου', 'Дмитрий Їжак', 'שלום עולם', 'محمد بن سلمان', 'Łukasz Őrült'];
    const text = textOf(await print({ lines: names.map((name) => line(name, 100)) }));
    for (const name of names) expect(text).toContain(name);
    // Parts of letters with accents are letters of their own in the next document.
    const after = textOf(await print({ lines: [line('OTTO, LARS and ÄNNE', 100)] }));
    expect(after).toContain('OTTO, LARS and ÄNNE');
  });

  test('shows what is written from right to left in the order it is read, and numbers in it from left to right', () => {
    const shown = (text: string) => visualRuns(text).map((run) => [run.text, run.rightToLeft]);
    expect(shown('Ana 12')).toEqual([['Ana 12', false]]);
    expect(shown('א 12 ב')).toEqual([
      [' ב', true],
      ['12', false],
      ['א ', true],
    ]);
    expect(shown('Ana (שלום)')).toEqual([
      ['Ana (', false],
      ['שלום', true],
      [')', false],
    ]);
  });

  test('is not broken by what is written in it', async () => {
    const hostile = [
      '(]) Tj ET Q endstream endobj %%EOF',
      'a\u0007\u202Eb',
      'W'.repeat(200),
      '漢字',
      '<b>&amp;',
    ];
    const text = textOf(await print({ lines: hostile.map((one) => line(one, 100)) }));
    expect(text).toContain('(]) Tj ET Q endstream endobj %%EOF');
    expect(text).toContain('a b');
    expect(text.replaceAll('\n', '')).toContain('W'.repeat(200));
    expect(text).toContain('\ufffd\ufffd');
    expect(text).toContain('<b>&amp;');
  });

  test('of 200 lines goes over pages, each with the head of the table for the eyes, and once for the ears', async () => {
    const lines = Array.from({ length: 200 }, (_, index) => line(`Item ${index}`, 1000 + index));
    const pdf = await print({ lines, netMinor: 219_900 });
    expect(pdf.pages).toBeGreaterThan(3);
    expect(pdf.texts.slice(0, -1).every((text) => text.includes('Description'))).toBe(true);
    expect(pdf.texts.at(-1)).toContain(`Page ${pdf.pages} of ${pdf.pages}`);
    const text = textOf(pdf).split('\n');
    for (const [index, { amountMinor }] of lines.entries()) {
      expect(text).toContain(`Item ${index}`);
      expect(text).toContain(`€${String(amountMinor).replace(/(..)$/, '.$1')}`);
    }
    expect(text).toContain('€2,199.00');
    expect(JSON.stringify(pdf.tree).match(/"scope":"Column"/g)).toHaveLength(3);
  });

  test('shows taxes that prices contain, and what of a bundle is for which component', async () => {
    const contained = { ...tax, ratePercent: '20', inclusive: true };
    const bundle = {
      ...line('Bundle', 3600),
      taxes: [contained],
      parts: [{ tariffId: id, text: 'Voice', amountMinor: 600 }],
    };
    const pdf = await print({
      ...{ lines: [bundle], netMinor: 3000, taxMinor: 600, grossMinor: 3600 },
      taxes: [{ ...contained, amountMinor: 600 }],
    });
    for (const said of ['20% included', 'Voice: €6.00', 'VAT 20% on €30.00', '€36.00'])
      expect(textOf(pdf)).toContain(said);
  });
});
