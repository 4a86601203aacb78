import type { ElectronicInvoice, ElectronicLine, Party, TaxGroup } from './electronic-invoice.ts';
import { leaf, node } from './xml.ts';

const spaces = {
  'xmlns:cac': 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
  'xmlns:cbc': 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
};
/** EN 16931 without any restriction or extension of a country. */
const customization = 'urn:cen.eu:en16931:2017';

/** Writes an invoice in UBL 2.1, by the binding of CEN/TS 16931-3-2. */
export function writeUbl(of: ElectronicInvoice): string {
  const isInvoice = of.kind === 'invoice';
  const root = isInvoice ? 'Invoice' : 'CreditNote';
  const xml = node(
    root,
    [
      leaf('cbc:CustomizationID', customization),
      leaf('cbc:ID', of.number),
      leaf('cbc:IssueDate', of.issuedOn),
      isInvoice ? leaf('cbc:DueDate', of.dueOn) : undefined,
      leaf(isInvoice ? 'cbc:InvoiceTypeCode' : 'cbc:CreditNoteTypeCode', isInvoice ? '380' : '381'),
      leaf('cbc:Note', of.note),
      leaf('cbc:DocumentCurrencyCode', of.currency),
      corrected(of.corrects),
      node('cac:AccountingSupplierParty', [party(of.seller)]),
      node('cac:AccountingCustomerParty', [party(of.buyer)]),
      paymentMeans(of),
      node('cac:PaymentTerms', [leaf('cbc:Note', of.terms)]),
      taxTotal(of),
      sums(of),
      ...of.lines.map((line) => invoiceLine(line, of)),
    ],
    { xmlns: `urn:oasis:names:specification:ubl:schema:xsd:${root}-2`, ...spaces },
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`;
}

function corrected(invoice: ElectronicInvoice['corrects']): string | undefined {
  if (!invoice) return undefined;
  const { number, issuedOn } = invoice;
  const reference = [leaf('cbc:ID', number), leaf('cbc:IssueDate', issuedOn)];
  return node('cac:BillingReference', [node('cac:InvoiceDocumentReference', reference)]);
}

function party({
  name,
  vatId,
  taxNumber,
  street,
  city,
  postalCode,
  country,
  email,
  phone,
}: Party): string | undefined {
  const taxScheme = (id: string, scheme: string) =>
    node('cac:PartyTaxScheme', [leaf('cbc:CompanyID', id), node('cac:TaxScheme', [leaf('cbc:ID', scheme)])]);
  return node('cac:Party', [
    node('cac:PartyName', [leaf('cbc:Name', name)]),
    node('cac:PostalAddress', [
      leaf('cbc:StreetName', street),
      leaf('cbc:CityName', city),
      leaf('cbc:PostalZone', postalCode),
      node('cac:Country', [leaf('cbc:IdentificationCode', country)]),
    ]),
    vatId ? taxScheme(vatId, 'VAT') : undefined,
    taxNumber ? taxScheme(taxNumber, 'TAX') : undefined,
    node('cac:PartyLegalEntity', [leaf('cbc:RegistrationName', name)]),
    node('cac:Contact', [leaf('cbc:Telephone', phone), leaf('cbc:ElectronicMail', email)]),
  ]);
}

/** 58: SEPA credit transfer, 30: any other (UNCL 4461). Nothing of a credit note is paid. */
function paymentMeans({ kind, payTo, currency, number }: ElectronicInvoice): string | undefined {
  if (kind !== 'invoice' || !payTo) return undefined;
  return node('cac:PaymentMeans', [
    leaf('cbc:PaymentMeansCode', currency === 'EUR' ? '58' : '30'),
    leaf('cbc:PaymentID', number),
    node('cac:PayeeFinancialAccount', [
      leaf('cbc:ID', payTo.iban),
      leaf('cbc:Name', payTo.holder),
      payTo.bic ? node('cac:FinancialInstitutionBranch', [leaf('cbc:ID', payTo.bic)]) : undefined,
    ]),
  ]);
}

function taxTotal({ tax, taxes, currency: currencyID }: ElectronicInvoice): string | undefined {
  return node('cac:TaxTotal', [
    leaf('cbc:TaxAmount', tax, { currencyID }),
    ...taxes.map((group) =>
      node('cac:TaxSubtotal', [
        leaf('cbc:TaxableAmount', group.taxable, { currencyID }),
        leaf('cbc:TaxAmount', group.tax, { currencyID }),
        taxCategory('cac:TaxCategory', group),
      ]),
    ),
  ]);
}

function taxCategory(
  name: string,
  { category, rate, reason }: Pick<TaxGroup, 'category' | 'rate' | 'reason'>,
): string | undefined {
  return node(name, [
    leaf('cbc:ID', category),
    category === 'O' ? undefined : leaf('cbc:Percent', rate),
    leaf('cbc:TaxExemptionReason', reason),
    node('cac:TaxScheme', [leaf('cbc:ID', 'VAT')]),
  ]);
}

function sums({ net, gross, currency: currencyID }: ElectronicInvoice): string | undefined {
  return node('cac:LegalMonetaryTotal', [
    leaf('cbc:LineExtensionAmount', net, { currencyID }),
    leaf('cbc:TaxExclusiveAmount', net, { currencyID }),
    leaf('cbc:TaxInclusiveAmount', gross, { currencyID }),
    leaf('cbc:PayableAmount', gross, { currencyID }),
  ]);
}

function invoiceLine(
  line: ElectronicLine,
  { kind, currency: currencyID }: ElectronicInvoice,
): string | undefined {
  const isInvoice = kind === 'invoice';
  return node(isInvoice ? 'cac:InvoiceLine' : 'cac:CreditNoteLine', [
    leaf('cbc:ID', line.id),
    leaf(isInvoice ? 'cbc:InvoicedQuantity' : 'cbc:CreditedQuantity', line.quantity, { unitCode: 'C62' }),
    leaf('cbc:LineExtensionAmount', line.net, { currencyID }),
    node('cac:InvoicePeriod', [leaf('cbc:StartDate', line.from), leaf('cbc:EndDate', line.to)]),
    node('cac:Item', [
      leaf('cbc:Description', line.note),
      leaf('cbc:Name', line.name),
      taxCategory('cac:ClassifiedTaxCategory', { category: line.category, rate: line.rate }),
    ]),
    node('cac:Price', [leaf('cbc:PriceAmount', line.price, { currencyID })]),
  ]);
}
