import { defineAction, validationFailed } from '@isp/sdk';
import { identityErrors, Preference, SetPreferenceParams } from '../contract/index.ts';
import { putPreference, removePreference } from '../data/preferences.ts';

/** Bytes of a value's JSON, and keys of one user. */
const mostBytes = 16_384;
const mostKeys = 200;

/** Keeps a setting of one's own. */
export const setPreference = defineAction('identity.preferences.set', {
  summary:
    'Keeps any JSON under a key for the signed-in user, such as the columns of a table; `null` removes it.',
  permission: 'authenticated',
  rest: 'PUT /users/me/preferences/{key}',
  params: SetPreferenceParams,
  result: Preference,
  errors: [identityErrors.IDENTITY_NOT_AS_ANOTHER, identityErrors.IDENTITY_TOO_MANY_PREFERENCES],
  idempotent: true,
  example: { key: 'table.customers', value: { columns: { hidden: ['email'] } } },
  async handler(ctx, { key, value }) {
    const { id, impersonator } = ctx.principal;
    // Who helps somebody does not rearrange his tables.
    if (impersonator) throw identityErrors.IDENTITY_NOT_AS_ANOTHER();
    const self = ctx.asPlugin('own settings');
    if (value === null || value === undefined) {
      await self.transaction((tx) => removePreference(tx, id, key));
      return { key };
    }
    const json = JSON.stringify(value);
    if (Buffer.byteLength(json) > mostBytes)
      throw validationFailed([{ path: '/value', message: `must be at most ${mostBytes} bytes of JSON` }]);
    const kept = await self.transaction((tx) => putPreference(tx, id, { key, json, most: mostKeys }));
    if (!kept) throw identityErrors.IDENTITY_TOO_MANY_PREFERENCES({ most: mostKeys });
    return { key, ...kept };
  },
});
