import { ById, defineAction, platformErrors } from '@isp/sdk';
import { renewIssuer } from '../../data/issuer-store.ts';
import { entities } from '../../data/legal-entity-store.ts';

/** Documents of a company are printed without a logo from now on. */
export const removeLogo = defineAction('billing.legal-entities.remove-logo', {
  summary: 'Removes the logo of a company that bills; documents that are issued keep theirs.',
  permission: 'billing.legal-entity.change',
  rest: 'DELETE /legal-entities/{id}/logo',
  status: 204,
  sensitive: true,
  params: ById,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id }) =>
    ctx.transaction(async (tx) => {
      await entities.lock(tx, id);
      const updatedAt = ctx.clock.now().toString();
      await entities.change(tx, { id }, { logoId: null, updatedAt });
      await renewIssuer(tx, id, updatedAt);
      return undefined;
    }),
});
