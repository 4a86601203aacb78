import type { Context, FileAnswer } from '@isp/sdk';
import type { DocumentWithLines, Proforma } from '../contract/index.ts';
import { issuerAt } from '../data/issuer-store.ts';
import { asFile } from './print-document-file.ts';
import { printDocument } from './printed/print-document.ts';
import { logoOf } from './read-printed.ts';

/** Prints what the next bill would be: without a number, and saying that nothing is owed by it. */
export async function printProforma(ctx: Context, proforma: Proforma): Promise<FileAnswer> {
  const madeAt = Temporal.PlainDate.from(proforma.asOf).toZonedDateTime('UTC').toInstant().toString();
  const { issuer, logo } = await ctx.transaction(
    async (tx) => {
      const present = await issuerAt(tx, proforma.legalEntityId, ctx.clock.now().toString());
      return { issuer: present, ...(await logoOf(tx, present)) };
    },
    { readOnly: true },
  );
  const { asOf: billOn, lines, taxes, ...of } = proforma;
  const document: DocumentWithLines = {
    ...of,
    lines: [...lines],
    taxes: [...taxes],
    ...({ id: of.customerId, kind: 'invoice', status: 'draft', origin: 'recurring' } as const),
    ...{ billOn, settledMinor: 0, createdAt: madeAt },
  };
  const printed = printDocument({ document, issuer, isProforma: true, ...(logo ? { logo } : {}) });
  return asFile(printed, `proforma-${billOn}`);
}
