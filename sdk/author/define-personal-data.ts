import { type ActionName, type ParamsOf, PersonalDataAnswer, PersonalDataParams } from '../contract/index.ts';
import { type ActionDefinition, defineAction } from './define-action.ts';
import { eraseRows, heldRows } from './personal-rows.ts';
import type { PersonalTable } from './personal-table.ts';

/** The action of a plugin that fills the seam `customers.personal-data`, and the tables it goes through. */
export interface PersonalDataDefinition extends ActionDefinition {
  readonly personalTables: readonly PersonalTable[];
}

/**
 * Declares what a plugin holds of customers, as an action that fills the seam `customers.personal-data`: it hands the rows
 * out, and erases them in one transaction. Erasing is refused (`CONFLICT`, and asked again later) while rows are `open`.
 *
 * @example
 * export const personalData = definePersonalData('notes', [
 *   { kind: 'notes', table: 'notes', shows: 'text, created_at', erase: 'remove' },
 * ]);
 */
export function definePersonalData(
  plugin: string,
  personalTables: readonly PersonalTable[],
): PersonalDataDefinition {
  const action = defineAction(`${plugin}.personal-data` as ActionName, {
    summary: 'Hands out what is held of a customer, or erases it and names what is kept.',
    permission: `${plugin}.personal-data.use`,
    params: PersonalDataParams,
    result: PersonalDataAnswer,
    idempotent: true,
    timeoutMs: 60_000,
    async handler(ctx, params: ParamsOf<ActionName>) {
      const { customerId, wish } = params as unknown as PersonalDataParams;
      const answer = await (wish === 'export'
        ? ctx.transaction((tx) => heldRows(tx, personalTables, customerId), { readOnly: true })
        : ctx.transaction((tx) => eraseRows(tx, personalTables, customerId)));
      return answer as never;
    },
  });
  return { ...action, personalTables };
}
