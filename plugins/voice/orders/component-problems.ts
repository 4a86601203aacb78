import type { Context, FieldProblem } from '@isp/sdk';
import { keptValidator } from '@isp/sdk/runtime';
import { VoiceOrderFields } from '../contract/index.ts';
import { voiceNumbers } from '../data/number-store.ts';

/** What is wrong with the fields of an order at the moment; a number that is free now may be taken a moment later. */
export async function componentProblems(
  ctx: Context,
  fields: Record<string, unknown>,
): Promise<FieldProblem[]> {
  const problems = keptValidator({ ...VoiceOrderFields })(structuredClone(fields));
  if (problems.length > 0) return [...problems];
  const { numbers = [] } = fields as VoiceOrderFields;
  if (numbers.length === 0) return [];
  const found = await ctx.transaction((tx) => voiceNumbers.listAll(tx, { number: numbers }), {
    readOnly: true,
  });
  const free = new Set(found.filter(({ status }) => status === 'free').map(({ number }) => number));
  return numbers.flatMap((number, index) =>
    free.has(number) ? [] : [{ path: `/numbers/${index}`, message: 'is not a free number of the inventory' }],
  );
}
