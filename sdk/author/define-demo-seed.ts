import { Type } from 'typebox';
import type { ActionName, ParamsOf } from '../contract/index.ts';
import type { Context } from './context.ts';
import { type ActionDefinition, defineAction } from './define-action.ts';

/** Which of the demo customers to make data for: numbers from `from` up to, not including, `to`. */
export interface DemoRange {
  /** The same seed makes the same data. */
  readonly seed: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Declares what a plugin adds to the demo data (`isp demo seed --customers N`). The kernel calls it in batches, in
 * the order of `requires`. Plugins agree on ids by `demoId`, so none has to read another's rows.
 */
export function defineDemoSeed(
  plugin: string,
  insert: (ctx: Context, range: DemoRange) => Promise<void>,
): ActionDefinition {
  const name = `${plugin}.demo.seed` as ActionName;
  return defineAction(name, {
    summary: 'Makes demo data.',
    permission: 'kernel',
    params: Type.Object({ seed: Type.Integer(), from: Type.Integer(), to: Type.Integer() }),
    async handler(ctx, params: ParamsOf<ActionName>) {
      await insert(ctx, params as unknown as DemoRange);
      return undefined as never;
    },
  });
}
