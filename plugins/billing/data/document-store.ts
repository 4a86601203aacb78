import { platformErrors, type Transaction } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { BillingDocument, DocumentKind, DocumentLine, DocumentWithLines } from '../contract/index.ts';

/** As it is stored: with what is not shown. */
export type DocumentRow = BillingDocument & {
  readonly sequence?: number;
  readonly eventSeq?: number;
  readonly draftLines?: readonly DocumentLine[];
  /** The legal entity as it was, and the version of the template: what it is printed with. */
  readonly issuerId?: string;
  readonly template?: number;
};

/** A line as it is stored. */
export type LineRow = DocumentLine & {
  readonly documentId: string;
  readonly customerId: string;
  readonly resellerId: string;
  readonly key: string;
  readonly currency: string;
  readonly givesBack: boolean;
};

const money = ['netMinor', 'taxMinor', 'grossMinor', 'settledMinor'];
const owner = { reseller: 'resellerId', customer: 'customerId' };

export const documents = defineStore<DocumentRow>({
  name: 'documents',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    kind: DataTypes.TEXT,
    status: DataTypes.TEXT,
    origin: DataTypes.TEXT,
    customerId: DataTypes.UUID,
    resellerId: DataTypes.UUID,
    legalEntityId: DataTypes.UUID,
    number: DataTypes.TEXT,
    currency: DataTypes.TEXT,
    billOn: DataTypes.DATEONLY,
    issuedOn: DataTypes.DATEONLY,
    dueOn: DataTypes.DATEONLY,
    netMinor: DataTypes.BIGINT,
    taxMinor: DataTypes.BIGINT,
    grossMinor: DataTypes.BIGINT,
    settledMinor: DataTypes.BIGINT,
    taxes: DataTypes.JSONB,
    recipient: DataTypes.JSONB,
    language: DataTypes.TEXT,
    reason: DataTypes.TEXT,
    creditsId: DataTypes.UUID,
    runId: DataTypes.UUID,
    createdAt: DataTypes.DATE,
    issuedAt: DataTypes.DATE,
    sequence: DataTypes.BIGINT,
    eventSeq: DataTypes.BIGINT,
    draftLines: DataTypes.JSONB,
    issuerId: DataTypes.UUID,
    template: DataTypes.SMALLINT,
  },
  owner,
  bigIntegers: [...money, 'sequence', 'eventSeq'],
  search: ['number'],
});

/** A document as people see it in lists. */
export function shownDocument({
  sequence,
  eventSeq,
  draftLines,
  issuerId,
  template,
  ...document
}: DocumentRow): BillingDocument {
  return document;
}

export const lines = defineStore<LineRow>({
  name: 'document_lines',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    documentId: DataTypes.UUID,
    customerId: DataTypes.UUID,
    resellerId: DataTypes.UUID,
    position: DataTypes.INTEGER,
    kind: DataTypes.TEXT,
    text: DataTypes.TEXT,
    serviceId: DataTypes.UUID,
    key: DataTypes.TEXT,
    from: DataTypes.DATEONLY,
    to: DataTypes.DATEONLY,
    days: DataTypes.INTEGER,
    denominatorDays: DataTypes.INTEGER,
    amountMinor: DataTypes.BIGINT,
    currency: DataTypes.TEXT,
    taxes: DataTypes.JSONB,
    creditOf: DataTypes.UUID,
    parts: DataTypes.JSONB,
    discounts: DataTypes.JSONB,
    givesBack: DataTypes.BOOLEAN,
  },
  owner,
  bigIntegers: ['amountMinor'],
});

/** A document with its lines, as people see it, or `NOT_FOUND`. */
export async function documentWithLines(
  tx: Transaction,
  id: string,
  kind: DocumentKind,
): Promise<DocumentWithLines> {
  const document = await documents.get(tx, id);
  if (document.kind !== kind) throw platformErrors.NOT_FOUND({ id });
  const rows = document.draftLines ?? (await lines.listAll(tx, { documentId: id })).map(shownLine);
  return { ...shownDocument(document), lines: rows.toSorted((one, other) => one.position - other.position) };
}

function shownLine(row: LineRow): DocumentLine {
  const { documentId, customerId, resellerId, key, currency, givesBack, ...line } = row;
  return line;
}
