import type { Transaction } from '@isp/sdk';
import type { AchDebit } from '../../contract/index.ts';
import { type AuthorizationRow, achDebits, authorizations } from '../../data/ach-store.ts';
import { type NotCollected, waitingDebits, whyNotCollected } from '../debits/waiting-debits.ts';

/** What goes into a file, and what is left out with the reason. */
export interface AchPlan {
  readonly included: readonly { readonly debit: AchDebit; readonly authorization: AuthorizationRow }[];
  readonly excluded: readonly { readonly debit: AchDebit; readonly why: NotCollected }[];
}

/** Looks again at each debit of a company that waits: what is paid otherwise, or has no authorization any more, is left out. */
export async function planAchFile(tx: Transaction, legalEntityId: string): Promise<AchPlan> {
  const waiting = await waitingDebits(tx, { table: 'ach_debits', legalEntityId });
  const rows = new Map(
    (await achDebits.listAll(tx, { id: waiting.map(({ id }) => id) })).map((row) => [row.id, row]),
  );
  const ids = [...new Set([...rows.values()].map(({ authorizationId }) => authorizationId))];
  const known = new Map((await authorizations.listAll(tx, { id: ids })).map((one) => [one.id, one]));
  const judged = waiting.flatMap((asked) => {
    const debit = rows.get(asked.id);
    if (!debit) return [];
    const authorization = known.get(debit.authorizationId);
    const status = authorization?.status ?? 'gone';
    return [{ debit, authorization, why: whyNotCollected({ name: 'authorization', status }, asked) }];
  });
  return {
    included: judged.flatMap(({ debit, authorization, why }) =>
      why || !authorization ? [] : [{ debit, authorization }],
    ),
    excluded: judged.flatMap(({ debit, why }) => (why ? [{ debit, why }] : [])),
  };
}
