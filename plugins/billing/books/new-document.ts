import { newId } from '@isp/sdk/data';
import { toAmountMinor } from '@isp/sdk/money';
import type { BillingAccount, DocumentKind, LegalEntity } from '../contract/index.ts';
import type { DocumentRow } from '../data/document-store.ts';
import { currentTemplate } from '../documents/printed/printed-document.ts';
import { sumDocument } from '../domain/plan/document-sums.ts';
import type { Line } from '../domain/plan/facts.ts';

/** A document that is to be issued, or drafted. */
export interface NewDocument {
  readonly account: BillingAccount;
  readonly entity: LegalEntity;
  readonly kind: DocumentKind;
  readonly origin: DocumentRow['origin'];
  readonly lines: readonly Line[];
  readonly billOn?: Temporal.PlainDate;
  /** The last event that was known when its lines were reckoned. */
  readonly eventSeq?: number;
  readonly reason?: string;
  readonly creditsId?: string;
  readonly runId?: string;
  /** Its id, where that is known before. */
  readonly id?: string;
  /** Whether its row is there already, as a draft. */
  readonly isDraft?: boolean;
}

/** The row of a document without number and dates of issue, and its sums exact. */
export function documentRow(made: NewDocument, createdAt: string) {
  const { account, entity, kind, origin, lines, billOn, eventSeq, reason, creditsId, runId } = made;
  const sums = sumDocument(lines, account.currency);
  const row = {
    ...{ id: made.id ?? newId(), kind, origin },
    customerId: account.customerId,
    resellerId: account.resellerId,
    legalEntityId: entity.id,
    currency: account.currency,
    netMinor: toAmountMinor(sums.netMinor),
    taxMinor: toAmountMinor(sums.taxMinor),
    grossMinor: toAmountMinor(sums.grossMinor),
    settledMinor: 0,
    taxes: sums.taxes.map(({ amountMinor, ...tax }) => ({ ...tax, amountMinor: toAmountMinor(amountMinor) })),
    recipient: account.recipient,
    language: account.language ?? entity.language,
    ...{ billOn: billOn?.toString(), eventSeq, reason, creditsId, runId },
    ...{ issuerId: entity.issuerId, template: currentTemplate },
    createdAt,
  };
  return { row, sums };
}

/** The rows of lines, in their order. */
export function lineRows(lines: readonly Line[]) {
  return lines.map(({ from, to, amountMinor, parts, discounts, ...line }, index) => ({
    ...line,
    position: index + 1,
    ...(from && to ? { from: from.toString(), to: to.toString() } : {}),
    amountMinor: toAmountMinor(amountMinor),
    ...(parts
      ? { parts: parts.map((part) => ({ ...part, amountMinor: toAmountMinor(part.amountMinor) })) }
      : {}),
    ...(discounts
      ? { discounts: discounts.map((one) => ({ ...one, amountMinor: toAmountMinor(one.amountMinor) })) }
      : {}),
  }));
}

/** A document as it was issued. */
export type IssuedDocument = ReturnType<typeof documentRow>['row'] & {
  readonly status: string;
  readonly number: string;
  readonly sequence: bigint;
  readonly issuedOn: string;
  readonly dueOn: string;
};
