import { formatMinor, fromAmountMinor, minorExponent } from '@isp/sdk/money';
import { billingErrors, type DocumentLine, type LegalEntity } from '../../contract/index.ts';
import type { Issuer } from '../printed/issuer.ts';
import type { ToPrint } from '../printed/print-document.ts';
import type {
  ElectronicInvoice,
  ElectronicLine,
  Party,
  TaxCategory,
  TaxGroup,
} from './electronic-invoice.ts';
import { lineNets } from './line-nets.ts';

/** Says a document in the terms of EN 16931. Throws `BILLING_NOT_ELECTRONIC`, which names all that is missing for it. */
export function toElectronic(given: ToPrint): ElectronicInvoice {
  const problems = electronicProblems(given);
  const { document, issuer, corrects } = given;
  if (problems.length > 0)
    throw billingErrors.BILLING_NOT_ELECTRONIC({ id: document.id, problems: problems.join('; ') });
  const { kind, number = '', issuedOn = '', dueOn = issuedOn, currency, reason } = document;
  const sign = kind === 'credit-note' ? -1n : 1n;
  const amount = (minor: bigint) => formatMinor(minor * sign, currency);
  const whole = (minor: number) => amount(fromAmountMinor(minor));
  const category = categoryOf(issuer);
  const nets = lineNets(document);
  const lines = document.lines.map((line, index) =>
    lineOf(line, { net: (nets[index] ?? 0n) * sign, category, currency }),
  );
  return {
    ...{ kind, number, issuedOn, dueOn, currency },
    ...(reason ? { note: reason } : {}),
    ...(corrects?.number ? { corrects: correctedOf(corrects.number, corrects.issuedOn) } : {}),
    seller: partyOf(issuer, issuer.contact),
    // Outside of VAT nobody's VAT number is named (BR-O-02).
    buyer: partyOf({ ...document.recipient, ...(issuer.vatNumber ? {} : { vatNumber: undefined }) }),
    ...(issuer.payTo ? { payTo: { ...issuer.payTo, holder: issuer.payTo.holder ?? issuer.name } } : {}),
    terms: kind === 'invoice' ? `Payable until ${dueOn}` : 'Kept as credit for invoices',
    taxes: groupsOf(given, { nets, category, amount }),
    lines,
    net: whole(document.netMinor),
    tax: whole(document.taxMinor),
    gross: whole(document.grossMinor),
  };
}

function correctedOf(number: string, issuedOn: string | undefined) {
  return { number, ...(issuedOn ? { issuedOn } : {}) };
}

/** What is missing for a document to be electronic; empty: nothing. */
export function electronicProblems({ document, issuer }: ToPrint): string[] {
  const { status, currency, lines, recipient } = document;
  return [
    ...(status === 'draft' ? ['it is a draft'] : []),
    ...(minorExponent(currency) > 2 ? [`amounts in ${currency} have more than two places`] : []),
    ...(lines.some(({ taxes }) => taxes.length > 1) ? ['a line has several taxes'] : []),
    ...(issuer.address?.country ? [] : ['the country of the company that bills is not known']),
    ...(recipient.address?.country ? [] : ['the country of the customer is not known']),
    ...(document.taxes.length > 0 && !issuer.vatNumber ? ['the company that bills has no VAT number'] : []),
  ];
}

function partyOf(
  { name, address = {}, vatNumber }: Pick<Issuer, 'name' | 'address' | 'vatNumber'>,
  { email, phone }: NonNullable<LegalEntity['contact']> = {},
): Party {
  const { street, city, postalCode, country = '' } = address;
  const number = vatNumber?.replace(/[\s.-]/g, '');
  const isVatId = number !== undefined && /^[A-Z]{2}[A-Z0-9]{2,}$/.test(number);
  return {
    ...{ name, country },
    ...(street ? { street } : {}),
    ...(city ? { city } : {}),
    ...(postalCode ? { postalCode } : {}),
    ...(number ? (isVatId ? { vatId: number } : { taxNumber: number }) : {}),
    ...(email ? { email } : {}),
    ...(phone ? { phone } : {}),
  };
}

/** What a line without taxes is: exempt with somebody who has a VAT number, else outside of VAT. */
function categoryOf({ vatNumber }: Issuer): (rate: string | undefined) => TaxCategory {
  return (rate) => {
    if (rate === undefined) return vatNumber ? 'E' : 'O';
    return /^0+(\.0+)?$/.test(rate) ? 'Z' : 'S';
  };
}

type CategoryOf = ReturnType<typeof categoryOf>;

function lineOf(
  line: DocumentLine,
  { net, category, currency }: { net: bigint; category: CategoryOf; currency: string },
): ElectronicLine {
  const [tax] = line.taxes;
  const { from, to, parts = [] } = line;
  const note = parts.map((part) => part.text).join(', ');
  return {
    id: String(line.position),
    name: line.text,
    ...(note ? { note } : {}),
    ...(from && to ? { from, to: Temporal.PlainDate.from(to).subtract({ days: 1 }).toString() } : {}),
    quantity: net < 0n ? '-1' : '1',
    price: formatMinor(net < 0n ? -net : net, currency),
    net: formatMinor(net, currency),
    category: category(tax?.ratePercent),
    rate: tax?.ratePercent ?? '0',
  };
}

/** One group for each category and rate, with what its lines come to. */
function groupsOf(
  { document }: ToPrint,
  about: { nets: readonly bigint[]; category: CategoryOf; amount: (minor: bigint) => string },
): TaxGroup[] {
  const { nets, category, amount } = about;
  const taxed = document.lines.map(({ taxes: [tax] }, index) => ({
    rate: tax?.ratePercent,
    net: nets[index] ?? 0n,
  }));
  return [...Map.groupBy(taxed, ({ rate }) => rate)].map(([rate, same]) => {
    const taxable = same.reduce((sum, { net }) => sum + net, 0n);
    const tax = document.taxes
      .filter(({ ratePercent }) => ratePercent === rate)
      .reduce((sum, { amountMinor }) => sum + fromAmountMinor(amountMinor), 0n);
    const kind = category(rate);
    const reason = { E: 'Exempt from VAT', O: 'Not subject to VAT', S: undefined, Z: undefined }[kind];
    const amounts = { taxable: amount(taxable), tax: amount(tax) };
    return { category: kind, rate: rate ?? '0', ...amounts, ...(reason ? { reason } : {}) };
  });
}
