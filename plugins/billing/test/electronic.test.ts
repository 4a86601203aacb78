import { readFileSync } from 'node:fs';
import { formatMinor, parseMinor } from '@isp/sdk/money';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { DocumentWithLines } from '../contract/index.ts';
import { writeCii } from '../documents/electronic/cii.ts';
import { electronicProblems, toElectronic } from '../documents/electronic/to-electronic.ts';
import { writeUbl } from '../documents/electronic/ubl.ts';
import type { ToPrint } from '../documents/printed/print-document.ts';
import { sumDocument } from '../domain/plan/document-sums.ts';
import { all, local, readXml, textAt, type XmlNode } from './read-xml.ts';

const id = '01900000-0000-7000-8000-0000000000aa';
const vat = (ratePercent: string, inclusive = false) => ({
  ...{ id: `${ratePercent} ${inclusive}`, name: 'VAT', ratePercent, inclusive },
});
type Line = DocumentWithLines['lines'][number];
const line = (
  position: number,
  amountMinor: number,
  taxes: Line['taxes'],
  more: Partial<Line> = {},
): Line => ({
  ...{ id, position, kind: 'recurring', text: `Line ${position}`, amountMinor, taxes },
  ...more,
});

/** A document with the sums of its lines. */
function given(lines: Line[], more: Partial<DocumentWithLines> = {}, issuer: object = {}): ToPrint {
  const sums = sumDocument(
    lines.map((one) => ({ ...one, amountMinor: BigInt(one.amountMinor) })),
    'EUR',
  );
  const document: DocumentWithLines = {
    ...{ id, kind: 'invoice', status: 'issued', origin: 'recurring', number: 'INV-000001', currency: 'EUR' },
    ...{ customerId: id, resellerId: id, legalEntityId: id, language: 'en', settledMinor: 0 },
    ...{ issuedOn: '2026-10-15', dueOn: '2026-10-29', createdAt: '2026-10-15T10:00:00Z' },
    ...{
      netMinor: Number(sums.netMinor),
      taxMinor: Number(sums.taxMinor),
      grossMinor: Number(sums.grossMinor),
    },
    taxes: sums.taxes.map((tax) => ({ ...tax, amountMinor: Number(tax.amountMinor) })),
    recipient: {
      name: 'Ana & <Söhne>',
      address: { street: 'Ring 1', city: 'Graz', postalCode: '8010', country: 'AT' },
    },
    ...{ lines, ...more },
  };
  const seller = {
    name: 'Fibre North GmbH',
    address: { street: 'Ring 5', postalCode: '20095', city: 'Hamburg', country: 'DE' },
    vatNumber: 'DE 123 456 789',
    payTo: { iban: 'DE89370400440532013000', bic: 'COBADEFFXXX' },
    contact: { email: 'bills@fibre.example', phone: '+49 40 1234' },
    ...issuer,
  };
  return { document, issuer: seller };
}

const bundle = line(1, 2742, [vat('20')], {
  ...{ text: 'Bundle', from: '2026-10-15', to: '2026-11-01' },
  parts: [
    { tariffId: id, text: 'Internet', amountMinor: 2243 },
    { tariffId: id, text: 'Voice', amountMinor: 499 },
  ],
});

/** The order of elements by the schemas of UBL 2.1; those we never write are left out. */
const order: Readonly<Record<string, readonly string[]>> = {
  Invoice:
    'CustomizationID ID IssueDate DueDate InvoiceTypeCode Note DocumentCurrencyCode BillingReference AccountingSupplierParty AccountingCustomerParty PaymentMeans PaymentTerms TaxTotal LegalMonetaryTotal InvoiceLine'.split(
      ' ',
    ),
  CreditNote:
    'CustomizationID ID IssueDate CreditNoteTypeCode Note DocumentCurrencyCode BillingReference AccountingSupplierParty AccountingCustomerParty PaymentMeans PaymentTerms TaxTotal LegalMonetaryTotal CreditNoteLine'.split(
      ' ',
    ),
  Party: 'PartyName PostalAddress PartyTaxScheme PartyLegalEntity Contact'.split(' '),
  PostalAddress: 'StreetName CityName PostalZone Country'.split(' '),
  PaymentMeans: 'PaymentMeansCode PaymentID PayeeFinancialAccount'.split(' '),
  TaxCategory: 'ID Percent TaxExemptionReason TaxScheme'.split(' '),
  InvoiceLine: 'ID InvoicedQuantity LineExtensionAmount InvoicePeriod Item Price'.split(' '),
  CreditNoteLine: 'ID CreditedQuantity LineExtensionAmount InvoicePeriod Item Price'.split(' '),
  Item: 'Description Name ClassifiedTaxCategory'.split(' '),
};

function disorder(node: XmlNode): string[] {
  const places = order[local(node)];
  const names = node.children.map(local);
  const ranks = places ? names.map((name) => places.indexOf(name)) : [];
  const isWrong = ranks.some((rank, at) => rank < 0 || rank < (ranks[at - 1] ?? 0));
  return [...(isWrong ? [`${local(node)}: ${names.join(' ')}`] : []), ...node.children.flatMap(disorder)];
}

const minor = (text: string | undefined) => parseMinor(text ?? 'missing', 'EUR');
const sum = (amounts: readonly bigint[]) => amounts.reduce((total, amount) => total + amount, 0n);

/** What of EN 16931's rules of sums an invoice in UBL does not keep. */
function brokenRules(xml: XmlNode): string[] {
  const at = (path: string) => minor(textAt(xml, path));
  const lines = [...all(xml, 'InvoiceLine'), ...all(xml, 'CreditNoteLine')];
  const groups = all(xml, 'TaxTotal/TaxSubtotal');
  const total = 'LegalMonetaryTotal';
  const keyOf = (node: XmlNode) => `${textAt(node, 'ID')} ${textAt(node, 'Percent') ?? '-'}`;
  const rules: Record<string, boolean> = {
    'BR-16: there is a line': lines.length > 0,
    'BR-CO-10: lines make the net':
      sum(lines.map((one) => minor(textAt(one, 'LineExtensionAmount')))) ===
      at(`${total}/LineExtensionAmount`),
    'BR-CO-13: net without allowances':
      at(`${total}/LineExtensionAmount`) === at(`${total}/TaxExclusiveAmount`),
    'BR-CO-14: groups make the tax':
      sum(groups.map((one) => minor(textAt(one, 'TaxAmount')))) === at('TaxTotal/TaxAmount'),
    'BR-CO-15: net and tax make the gross':
      at(`${total}/TaxExclusiveAmount`) + at('TaxTotal/TaxAmount') === at(`${total}/TaxInclusiveAmount`),
    'BR-CO-16: the gross is payable': at(`${total}/PayableAmount`) === at(`${total}/TaxInclusiveAmount`),
    'BR-CO-18: there is a group': groups.length > 0,
    'BR-27: no price is negative': lines.every((one) => minor(textAt(one, 'Price/PriceAmount')) >= 0n),
    'one group for each category and rate':
      new Set(groups.map((one) => keyOf(all(one, 'TaxCategory')[0] as XmlNode))).size === groups.length,
  };
  for (const group of groups) {
    const [category] = all(group, 'TaxCategory') as [XmlNode];
    const key = keyOf(category);
    const own = lines.filter((one) => keyOf(all(one, 'Item/ClassifiedTaxCategory')[0] as XmlNode) === key);
    const taxable = minor(textAt(group, 'TaxableAmount'));
    rules[`BR-S-08 (${key}): lines make what is taxed`] =
      sum(own.map((one) => minor(textAt(one, 'LineExtensionAmount')))) === taxable;
    const rate = minor(textAt(category, 'Percent') ?? '0');
    const off = taxable * rate - minor(textAt(group, 'TaxAmount')) * 10_000n;
    rules[`BR-CO-17 (${key}): rate and net make the tax, to a unit`] = off <= 10_000n && off >= -10_000n;
    rules[`BR-E-10 (${key}): what is exempt says why`] =
      !/^[EO]/.test(key) || textAt(category, 'TaxExemptionReason') !== undefined;
  }
  return Object.entries(rules).flatMap(([rule, isKept]) => (isKept ? [] : [rule]));
}

describe('an electronic invoice', () => {
  test('is the golden example in UBL, and in CII', () => {
    const invoice = toElectronic(
      given([bundle, line(2, -500, [vat('20')], { kind: 'manual', text: 'Voucher' })]),
    );
    const golden = (name: string) => readFileSync(new URL(`data/${name}`, import.meta.url), 'utf8');
    expect(writeUbl(invoice)).toBe(golden('invoice-ubl.xml'));
    expect(writeCii(invoice)).toBe(golden('invoice-cii.xml'));
  });

  test('has all that EN 16931 asks for, in the order of the schema, whatever is in the names', () => {
    const xml = readXml(writeUbl(toElectronic(given([bundle]))));
    expect(disorder(xml)).toEqual([]);
    expect(textAt(xml, 'AccountingCustomerParty/Party/PartyLegalEntity/RegistrationName')).toBe(
      'Ana & <Söhne>',
    );
    expect(textAt(xml, 'AccountingSupplierParty/Party/PartyTaxScheme/CompanyID')).toBe('DE123456789');
    expect(textAt(xml, 'InvoiceLine/InvoicePeriod/EndDate')).toBe('2026-10-31');
    expect(textAt(xml, 'PaymentMeans/PaymentMeansCode')).toBe('58');
    expect(brokenRules(xml)).toEqual([]);
    const hostile = line(1, 100, [], { text: ']]>&<x a="1">\u0000\u0007\ud800\n2' });
    for (const text of [writeUbl(toElectronic(given([hostile]))), writeCii(toElectronic(given([hostile])))])
      expect(() => readXml(text)).not.toThrow();
  });

  test('of a credit note names the invoice, and its amounts are positive', () => {
    const about = { kind: 'credit-note', number: 'CN-000001', reason: 'Outage' } as const;
    const note = given([line(1, -1645, [vat('20')], { kind: 'credit' })], about);
    const corrects = { number: 'INV-000001', issuedOn: '2026-10-15' };
    const xml = readXml(writeUbl(toElectronic({ ...note, corrects })));
    expect([local(xml), disorder(xml), brokenRules(xml)]).toEqual(['CreditNote', [], []]);
    expect(textAt(xml, 'BillingReference/InvoiceDocumentReference/ID')).toBe('INV-000001');
    expect(textAt(xml, 'LegalMonetaryTotal/PayableAmount')).toBe('19.74');
    expect(textAt(xml, 'CreditNoteTypeCode')).toBe('381');
  });

  test('keeps the rules of sums for any lines, taxes on top and contained, and what is taken off', () => {
    const taxes = [[], [vat('20')], [vat('7.7')], [vat('0')], [vat('19', true)], [vat('20', true)]];
    const amounts = fc.array(
      fc.tuple(fc.integer({ min: -50_000, max: 1_000_000 }), fc.integer({ min: 0, max: 5 })),
      {
        ...{ minLength: 1, maxLength: 12 },
      },
    );
    fc.assert(
      fc.property(amounts, fc.boolean(), (parts, isNote) => {
        const sign = isNote ? -1 : 1;
        const lines = parts.map(([amount, tax], at) => line(at + 1, amount * sign, taxes[tax] ?? []));
        const kind = isNote ? 'credit-note' : 'invoice';
        const xml = readXml(writeUbl(toElectronic(given(lines, { kind }))));
        expect(brokenRules(xml)).toEqual([]);
        expect(disorder(xml)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('is refused with all that is missing for it, and the PDF is there all the same', () => {
    const two = line(1, 100, [vat('5'), vat('9')]);
    const wrong = given(
      [two],
      { status: 'draft', currency: 'KWD', recipient: { name: 'Ana' } },
      { address: undefined, vatNumber: undefined },
    );
    expect(electronicProblems(wrong)).toEqual([
      'it is a draft',
      'amounts in KWD have more than two places',
      'a line has several taxes',
      'the country of the company that bills is not known',
      'the country of the customer is not known',
      'the company that bills has no VAT number',
    ]);
    expect(() => toElectronic(wrong)).toThrow(expect.objectContaining({ code: 'BILLING_NOT_ELECTRONIC' }));
    expect(electronicProblems(given([bundle]))).toEqual([]);
  });

  test('says what is exempt, what is of rate 0, and what is outside of VAT', () => {
    const categories = (xml: XmlNode) =>
      all(xml, 'TaxTotal/TaxSubtotal/TaxCategory/ID').map(({ text }) => text);
    const lines = [line(1, 100, []), line(2, 100, [vat('0')]), line(3, 100, [vat('20')])];
    expect(categories(readXml(writeUbl(toElectronic(given(lines)))))).toEqual(['E', 'Z', 'S']);
    const outside = readXml(writeUbl(toElectronic(given([line(1, 100, [])], {}, { vatNumber: undefined }))));
    expect([categories(outside), formatMinor(100n, 'EUR')]).toEqual([
      ['O'],
      textAt(outside, 'LegalMonetaryTotal/PayableAmount'),
    ]);
    expect(all(outside, 'InvoiceLine/Item/ClassifiedTaxCategory/Percent')).toEqual([]);
  });
});
