import { defineAction } from '@isp/sdk';
import { ByPreferenceKey, Preference } from '../contract/index.ts';
import { findPreference } from '../data/preferences.ts';

/** Answers a setting of one's own. */
export const getPreference = defineAction('identity.preferences.get', {
  summary: 'Answers what the signed-in user has kept under a key; without `value` when there is nothing.',
  permission: 'authenticated',
  rest: 'GET /users/me/preferences/{key}',
  offline: true,
  params: ByPreferenceKey,
  result: Preference,
  async handler(ctx, { key }) {
    const { id } = ctx.principal;
    const kept = await ctx
      .asPlugin('own settings')
      .transaction((tx) => findPreference(tx, id, key), { readOnly: true });
    return { key, ...kept };
  },
});
