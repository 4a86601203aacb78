import { ById, defineAction, platformErrors } from '@isp/sdk';
import { Accepted, identityErrors } from '../contract/index.ts';
import { users } from '../data/user-store.ts';
import { assertNotAbove } from '../people/grants.ts';

/** Sends an invitation once more; the link of the one before is good no more. */
export const sendInvitationAgain = defineAction('identity.invitations.send', {
  summary: 'Sends the invitation of a user again; the link of the one before is good no more.',
  permission: 'identity.user.create',
  rest: 'POST /users/{id}/invitation',
  status: 202,
  result: Accepted,
  params: ById,
  errors: [
    platformErrors.NOT_FOUND,
    identityErrors.IDENTITY_ALREADY_ACCEPTED,
    identityErrors.IDENTITY_USER_DISABLED,
    identityErrors.IDENTITY_USER_ABOVE,
  ],
  sensitive: true,
  async handler(ctx, { id }) {
    const user = await ctx.transaction((tx) => users.get(tx, id), { readOnly: true });
    await assertNotAbove(ctx, user);
    const { status, resellerId, customerId } = user;
    ctx.audit({ subject: { kind: 'user', id, resellerId, customerId } });
    if (status === 'active') throw identityErrors.IDENTITY_ALREADY_ACCEPTED();
    if (status === 'disabled') throw identityErrors.IDENTITY_USER_DISABLED();
    await ctx.transaction((tx) =>
      ctx.enqueue(tx, 'identity.send-invitation', { userId: id }, { key: `invitation ${id}` }),
    );
    return { accepted: true as const };
  },
});
