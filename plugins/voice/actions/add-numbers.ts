import { defineAction, rootResellerId } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { AddedNumbers, AddNumbersParams } from '../contract/index.ts';
import { assertIsp } from '../domain/assert-isp.ts';
import { numbersOfRange } from '../domain/number-range.ts';

/** Adds a range of numbers to the inventory. */
export const addNumbers = defineAction('voice.numbers.add', {
  summary: 'Adds a range of telephone numbers to the inventory; those that are there stay as they are.',
  permission: 'voice.number.add',
  rest: 'POST /voice/numbers',
  sensitive: true,
  params: AddNumbersParams,
  result: AddedNumbers,
  example: { from: '493012345600', to: '493012345699' },
  async handler(ctx, params) {
    assertIsp(ctx, 'voice.number.add');
    const numbers = numbersOfRange(params);
    const rows = numbers.map((number) => ({ id: newId(), number }));
    ctx.audit({ subject: { kind: 'numbers', id: `${params.from}-${params.to}` }, after: params });
    return ctx.transaction(async (tx) => {
      const added = await tx.query(
        `INSERT INTO voice_numbers (id, number, status, reseller_id, created_at)
         SELECT r.id, r.number, 'free', $2, $3 FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, number text)
         ON CONFLICT (number) DO NOTHING RETURNING 1`,
        [JSON.stringify(rows), rootResellerId, ctx.clock.now().toString()],
      );
      return { added: added.length, known: numbers.length - added.length };
    });
  },
});
