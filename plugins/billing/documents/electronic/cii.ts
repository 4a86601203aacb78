import type { ElectronicInvoice, ElectronicLine, Party, TaxGroup } from './electronic-invoice.ts';
import { leaf, node } from './xml.ts';

const spaces = {
  'xmlns:rsm': 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100',
  'xmlns:ram': 'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100',
  'xmlns:udt': 'urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100',
};
const guideline = 'urn:cen.eu:en16931:2017';

/** Writes an invoice in UN/CEFACT's Cross Industry Invoice D16B, which Factur-X and ZUGFeRD embed in PDFs. */
export function writeCii(of: ElectronicInvoice): string {
  const xml = node(
    'rsm:CrossIndustryInvoice',
    [
      node('rsm:ExchangedDocumentContext', [
        node('ram:GuidelineSpecifiedDocumentContextParameter', [leaf('ram:ID', guideline)]),
      ]),
      node('rsm:ExchangedDocument', [
        leaf('ram:ID', of.number),
        leaf('ram:TypeCode', of.kind === 'invoice' ? '380' : '381'),
        date('ram:IssueDateTime', of.issuedOn),
        of.note ? node('ram:IncludedNote', [leaf('ram:Content', of.note)]) : undefined,
      ]),
      node('rsm:SupplyChainTradeTransaction', [
        ...of.lines.map(line),
        node('ram:ApplicableHeaderTradeAgreement', [
          party('ram:SellerTradeParty', of.seller),
          party('ram:BuyerTradeParty', of.buyer),
        ]),
        '<ram:ApplicableHeaderTradeDelivery/>',
        settlement(of),
      ]),
    ],
    spaces,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`;
}

/** Format 102 is CCYYMMDD (UNCL 2379). */
function date(name: string, day: string | undefined): string | undefined {
  if (!day) return undefined;
  return node(name, [leaf('udt:DateTimeString', day.replaceAll('-', ''), { format: '102' })]);
}

function line(of: ElectronicLine): string | undefined {
  return node('ram:IncludedSupplyChainTradeLineItem', [
    node('ram:AssociatedDocumentLineDocument', [leaf('ram:LineID', of.id)]),
    node('ram:SpecifiedTradeProduct', [leaf('ram:Name', of.name), leaf('ram:Description', of.note)]),
    node('ram:SpecifiedLineTradeAgreement', [
      node('ram:NetPriceProductTradePrice', [leaf('ram:ChargeAmount', of.price)]),
    ]),
    node('ram:SpecifiedLineTradeDelivery', [leaf('ram:BilledQuantity', of.quantity, { unitCode: 'C62' })]),
    node('ram:SpecifiedLineTradeSettlement', [
      node('ram:ApplicableTradeTax', [
        leaf('ram:TypeCode', 'VAT'),
        leaf('ram:CategoryCode', of.category),
        of.category === 'O' ? undefined : leaf('ram:RateApplicablePercent', of.rate),
      ]),
      node('ram:BillingSpecifiedPeriod', [
        date('ram:StartDateTime', of.from),
        date('ram:EndDateTime', of.to),
      ]),
      node('ram:SpecifiedTradeSettlementLineMonetarySummation', [leaf('ram:LineTotalAmount', of.net)]),
    ]),
  ]);
}

function party(name: string, of: Party): string | undefined {
  const registration = (id: string | undefined, schemeID: string) =>
    id ? node('ram:SpecifiedTaxRegistration', [leaf('ram:ID', id, { schemeID })]) : undefined;
  return node(name, [
    leaf('ram:Name', of.name),
    node('ram:DefinedTradeContact', [
      of.phone
        ? node('ram:TelephoneUniversalCommunication', [leaf('ram:CompleteNumber', of.phone)])
        : undefined,
      of.email ? node('ram:EmailURIUniversalCommunication', [leaf('ram:URIID', of.email)]) : undefined,
    ]),
    node('ram:PostalTradeAddress', [
      leaf('ram:PostcodeCode', of.postalCode),
      leaf('ram:LineOne', of.street),
      leaf('ram:CityName', of.city),
      leaf('ram:CountryID', of.country),
    ]),
    registration(of.taxNumber, 'FC'),
    registration(of.vatId, 'VA'),
  ]);
}

function settlement(of: ElectronicInvoice): string | undefined {
  const { number, currency, corrects } = of;
  return node('ram:ApplicableHeaderTradeSettlement', [
    of.kind === 'invoice' && of.payTo ? leaf('ram:PaymentReference', number) : undefined,
    leaf('ram:InvoiceCurrencyCode', currency),
    paymentMeans(of),
    ...of.taxes.map(taxGroup),
    node('ram:SpecifiedTradePaymentTerms', [
      leaf('ram:Description', of.terms),
      of.kind === 'invoice' ? date('ram:DueDateDateTime', of.dueOn) : undefined,
    ]),
    node('ram:SpecifiedTradeSettlementHeaderMonetarySummation', [
      leaf('ram:LineTotalAmount', of.net),
      leaf('ram:TaxBasisTotalAmount', of.net),
      leaf('ram:TaxTotalAmount', of.tax, { currencyID: currency }),
      leaf('ram:GrandTotalAmount', of.gross),
      leaf('ram:DuePayableAmount', of.gross),
    ]),
    corrects
      ? node('ram:InvoiceReferencedDocument', [leaf('ram:IssuerAssignedID', corrects.number)])
      : undefined,
  ]);
}

function paymentMeans({ kind, payTo, currency }: ElectronicInvoice): string | undefined {
  if (kind !== 'invoice' || !payTo) return undefined;
  return node('ram:SpecifiedTradeSettlementPaymentMeans', [
    leaf('ram:TypeCode', currency === 'EUR' ? '58' : '30'),
    node('ram:PayeePartyCreditorFinancialAccount', [
      leaf('ram:IBANID', payTo.iban),
      leaf('ram:AccountName', payTo.holder),
    ]),
    payTo.bic
      ? node('ram:PayeeSpecifiedCreditorFinancialInstitution', [leaf('ram:BICID', payTo.bic)])
      : undefined,
  ]);
}

function taxGroup({ category, rate, taxable, tax, reason }: TaxGroup): string | undefined {
  return node('ram:ApplicableTradeTax', [
    leaf('ram:CalculatedAmount', tax),
    leaf('ram:TypeCode', 'VAT'),
    leaf('ram:ExemptionReason', reason),
    leaf('ram:BasisAmount', taxable),
    leaf('ram:CategoryCode', category),
    category === 'O' ? undefined : leaf('ram:RateApplicablePercent', rate),
  ]);
}
