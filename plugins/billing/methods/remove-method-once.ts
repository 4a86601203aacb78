import { type Context, IspError } from '@isp/sdk';
import { removeMethod } from './remove-method.ts';

/** Removes a method, unless somebody has removed it before. */
export async function removeMethodOnce(ctx: Context, id: string): Promise<void> {
  await removeMethod(ctx, id).catch((error: unknown) => {
    if (!(error instanceof IspError) || error.code !== 'NOT_FOUND') throw error;
  });
}
