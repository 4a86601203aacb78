import { type Context, type FieldProblem, IspError } from '@isp/sdk';
import { keptValidator } from '@isp/sdk/runtime';
import { InternetOrderFields } from '../contract/index.ts';
import { internetServices } from '../data/internet-service-store.ts';
import { normaliseLogin } from '../domain/login.ts';

/** What is wrong with the fields of an order at the moment; a login that is free now may be taken a moment later. */
export async function componentProblems(
  ctx: Context,
  fields: Record<string, unknown>,
): Promise<FieldProblem[]> {
  const problems = keptValidator({ ...InternetOrderFields })(structuredClone(fields));
  if (problems.length > 0) return [...problems];
  const { login, staticIp } = fields as InternetOrderFields;
  try {
    const taken = [
      ...(login !== undefined && (await isTaken(ctx, { login: normaliseLogin(login) })) ? ['/login'] : []),
      ...(staticIp !== undefined && (await isTaken(ctx, { staticIp })) ? ['/staticIp'] : []),
    ];
    return taken.map((path) => ({ path, message: 'belongs to another service; choose another one' }));
  } catch (error) {
    if (error instanceof IspError && error.errors) return [...error.errors];
    throw error;
  }
}

async function isTaken(ctx: Context, where: Record<string, unknown>): Promise<boolean> {
  return ctx.transaction(async (tx) => Boolean(await internetServices.find(tx, where)), { readOnly: true });
}
