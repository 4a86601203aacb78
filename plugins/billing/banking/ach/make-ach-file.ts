import { type Context, rootResellerId, type Transaction } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { toAmountMinor } from '@isp/sdk/money';
import {
  type AchDebit,
  type AchFileAnswer,
  type AchOriginator,
  achErrors,
  type BankAccount,
  type MakeAchFileParams,
} from '../../contract/index.ts';
import { achDebits, achFiles, filesBefore, shownAchFile, submitDebits } from '../../data/ach-store.ts';
import { bankAccount } from '../../data/bank-account-store.ts';
import { entities } from '../../data/legal-entity-store.ts';
import { authorOf } from '../../domain/author-of.ts';
import { sealIban } from '../bank-secrets.ts';
import { cancelDebit } from '../debits/cancel-debit.ts';
import type { NotCollected } from '../debits/waiting-debits.ts';
import { achEntries, modifiers } from './ach-entries.ts';
import { bankZone } from './bank-zone.ts';
import { bankingDayFrom, bankingDaysAfter } from './banking-days.ts';
import { type AchPlan, planAchFile } from './plan-ach-file.ts';
import { writeNacha } from './write-nacha.ts';

const usualReturnDays = 3;

/**
 * Makes the ACH file of all debits that wait for a legal entity, or says what would be in it. Two at once wait for each
 * other: a debit is in one file.
 */
export async function makeAchFile(
  ctx: Context,
  tx: Transaction,
  { bankAccountId, effectiveOn, preview }: MakeAchFileParams,
): Promise<AchFileAnswer> {
  const bank = await bankAccount(tx, bankAccountId);
  const { ach, currency, legalEntityId } = bank;
  if (!ach || currency !== 'USD') throw achErrors.BILLING_NO_ORIGINATOR({ id: bank.id });
  const tomorrow = ctx.clock.today(bankZone).add({ days: 1 });
  const asked = effectiveOn ? Temporal.PlainDate.from(effectiveOn) : tomorrow;
  const day = bankingDayFrom(Temporal.PlainDate.compare(asked, tomorrow) < 0 ? tomorrow : asked);
  if (!preview) await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('billing.ach-file', 0))`);
  const plan = await planAchFile(tx, legalEntityId);
  const answer = answerOf(plan, day);
  if (preview) return answer;
  for (const { debit, why } of plan.excluded) await cancel(ctx, tx, debit, why);
  if (plan.included.length > 0) {
    const file = await writeFile(ctx, tx, { bank, ach, plan, day });
    return { ...answer, file: shownAchFile(file) };
  }
  if (plan.excluded.length > 0) return answer;
  throw achErrors.BILLING_NO_ACH_DEBITS();
}

function answerOf({ included, excluded }: AchPlan, day: Temporal.PlainDate): AchFileAnswer {
  return {
    effectiveOn: day.toString(),
    debits: included.length,
    sumMinor: toAmountMinor(sumOf(included)),
    excluded: excluded.map(({ debit: { id, customerId }, why: { reason } }) => ({
      debitId: id,
      customerId,
      reason,
    })),
  };
}

function sumOf(included: AchPlan['included']): bigint {
  return included.reduce((total, { debit }) => total + BigInt(debit.amountMinor), 0n);
}

function cancel(
  ctx: Context,
  tx: Transaction,
  { id, customerId }: AchDebit,
  why: NotCollected,
): Promise<void> {
  const changes = { status: 'cancelled', updatedAt: ctx.clock.now().toString() } as const;
  const change = async () => (await achDebits.change(tx, { id, status: 'waiting' }, changes)).length > 0;
  return cancelDebit(ctx, tx, { id, customerId, change }, why);
}

interface Making {
  readonly bank: BankAccount;
  readonly ach: AchOriginator;
  readonly plan: AchPlan;
  readonly day: Temporal.PlainDate;
}

async function writeFile(ctx: Context, tx: Transaction, { bank, ach, plan, day }: Making) {
  const id = newId();
  const at = ctx.clock.now().toString();
  const createdAt = ctx.clock.now().toZonedDateTimeISO(bankZone).toPlainDateTime().toString().slice(0, 16);
  const madeOn = createdAt.slice(0, 10);
  const before = await filesBefore(tx, { destination: ach.destination, madeOn });
  const modifier = modifiers[before.ofDay];
  if (!modifier) throw achErrors.BILLING_ACH_FILES_OF_DAY({ day: madeOn, count: `${before.ofDay}` });
  const { entries, lastTrace } = achEntries(plan, { bank: ach.destination, lastTrace: before.lastTrace });
  const { name: originName } = await entities.get(tx, bank.legalEntityId);
  const { entryDescription = 'INTERNET', returnDays = usualReturnDays, ...named } = ach;
  const effectiveOn = day.toString();
  const about = { ...named, originName, entryDescription, bank: ach.destination, createdAt, modifier };
  const content = writeNacha({ ...about, effectiveOn, entries: entries.map(({ entry }) => entry) });
  const file = await achFiles.insert(tx, {
    ...{ id, resellerId: rootResellerId, bankAccountId: bank.id, modifier, madeOn, effectiveOn, lastTrace },
    debits: entries.length,
    sumMinor: toAmountMinor(sumOf(plan.included)),
    currency: 'USD',
    contentSealed: sealIban(content, id),
    madeBy: authorOf(ctx.principal),
    createdAt: at,
  });
  const traces = entries.map((one) => ({ id: one.id, traceNumber: one.entry.traceNumber }));
  const collectedFrom = bankingDaysAfter(day, returnDays).toString();
  await submitDebits(tx, traces, { fileId: id, collectedFrom, at });
  return file;
}
