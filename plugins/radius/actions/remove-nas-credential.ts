import { defineAction, platformErrors } from '@isp/sdk';
import { RemoveNasCredentialParams } from '../contract/index.ts';
import { deleteCredential } from '../data/nas-care-store.ts';

/** Removes how a NAS is logged into. */
export const removeNasCredential = defineAction('radius.nas.remove-credential', {
  summary: 'Removes how an access server is logged into.',
  permission: 'radius.nas.change',
  rest: 'DELETE /radius/nas/{id}/credentials/{kind}',
  sensitive: true,
  status: 204,
  params: RemoveNasCredentialParams,
  errors: [platformErrors.NOT_FOUND],
  async handler(ctx, { id, kind }) {
    await ctx.asPlugin('a NAS row holds its secret').transaction(async (tx) => {
      await deleteCredential(tx, id, kind);
      ctx.audit({ subject: { kind: 'nas', id }, before: { credential: kind } });
    });
    return undefined;
  },
});
