import { CivilDate, Currency, Id } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { Recipient } from './account.ts';
import { DocumentLine, TaxTotal } from './document.ts';

/** What the next bill would be, if nothing changes until then. Nothing of it is stored or owed. */
export const Proforma = Type.Object(
  {
    customerId: Id,
    resellerId: Id,
    legalEntityId: Id,
    currency: Currency,
    /** What is due by this day is in it. */
    asOf: CivilDate,
    netMinor: Type.Integer(),
    taxMinor: Type.Integer(),
    grossMinor: Type.Integer(),
    taxes: Type.Array(TaxTotal),
    recipient: Recipient,
    language: Type.String(),
    /** Charges, and what is given back (negative). */
    lines: Type.Array(DocumentLine),
  },
  { title: 'Proforma' },
);
export type Proforma = Static<typeof Proforma>;

export const ProformaParams = Type.Object({
  id: Id,
  asOf: Type.Optional(
    Type.String({
      format: 'date',
      description: 'Default: the next day on which something may be due, or today. At most 400 days ahead',
    }),
  ),
});
export type ProformaParams = Static<typeof ProformaParams>;
