import { Id, Instant, listParams } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { RecordedBy } from './payment.ts';

/** Whether a customer gets what is issued by mail. */
export const InvoiceDelivery = Type.Union([Type.Literal('email'), Type.Literal('none')]);
export type InvoiceDelivery = Static<typeof InvoiceDelivery>;

/**
 * `queued`: nobody has looked at it yet; `sending`: it is on its way through comms, which tries for a day and a half; `skipped`: there was
 * nobody to send it to.
 */
export const DocumentMailStatus = Type.Union([
  Type.Literal('queued'),
  Type.Literal('sending'),
  Type.Literal('sent'),
  Type.Literal('failed'),
  Type.Literal('skipped'),
]);
export type DocumentMailStatus = Static<typeof DocumentMailStatus>;

/** A mail with an invoice or a credit note. */
export const DocumentMail = Type.Object(
  {
    id: Id,
    documentId: Id,
    customerId: Id,
    resellerId: Id,
    /** The run that issued it. */
    runId: Type.Optional(Id),
    automatic: Type.Boolean({ description: 'Because it was issued; a document has one such mail' }),
    status: DocumentMailStatus,
    reason: Type.Optional(Type.String()),
    /** In `/comms/deliveries`. */
    deliveryId: Type.Optional(Id),
    requestedBy: RecordedBy,
    createdAt: Instant,
    updatedAt: Instant,
  },
  { title: 'DocumentMail' },
);
export type DocumentMail = Static<typeof DocumentMail>;

export const ListDocumentMailsParams = listParams({
  filters: {
    documentId: Id,
    customerId: Id,
    runId: Id,
    status: DocumentMailStatus,
    automatic: Type.Boolean(),
  },
  ranges: { createdAt: Instant },
  sorts: ['createdAt'],
});

const count = Type.Integer({ minimum: 0 });

/** What became of the mails of a run. */
export const RunMails = Type.Object(
  { queued: count, sending: count, sent: count, failed: count, skipped: count },
  { title: 'RunMails' },
);
export type RunMails = Static<typeof RunMails>;

export const DocumentFileParams = Type.Object({
  documentId: Id,
  kind: Type.Union([Type.Literal('invoice'), Type.Literal('credit-note')]),
});
export type DocumentFileParams = Static<typeof DocumentFileParams>;
