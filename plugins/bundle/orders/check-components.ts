import { type Context, validationFailed } from '@isp/sdk';
import type { SentFields } from '../domain/match-fields.ts';
import { askComponent, isRefusal } from './ask-component.ts';
import type { Reserved } from './reserve.ts';

/**
 * Refuses an order with fields that the plugin of a component's type does not take, before anything is written. A plugin
 * that is away is not waited for: it says so when it is asked to take the component.
 */
export async function checkComponents(
  ctx: Context,
  { bundle, parts }: Reserved,
  sent: readonly SentFields[],
): Promise<void> {
  const found = await Promise.all(
    parts.map(async (part, place) => {
      const path = sent[place]?.path ?? '';
      const problems = await problemsOf(ctx, { bundle, part, before: parts[place - 1] });
      return problems.map((problem) => ({ path: `${path}${problem.path}`, message: problem.message }));
    }),
  );
  const problems = found.flat();
  if (problems.length > 0) throw validationFailed(problems);
}

/** What is wrong with the fields of one component. */
export async function problemsOf(
  ctx: Context,
  asked: Parameters<typeof askComponent>[2],
): Promise<readonly { path: string; message: string }[]> {
  try {
    return (await askComponent(ctx, 'check', asked)).problems;
  } catch (error) {
    if (isRefusal(error)) throw error;
    ctx.log.warn({ err: error, type: asked.part.type }, 'a component is not checked before it is ordered');
    return [];
  }
}
