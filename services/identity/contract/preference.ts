import { Instant } from '@isp/sdk';
import { type Static, Type } from 'typebox';

/** Letters, digits and `.:_-`, such as `table.customers`. */
const PreferenceKey = Type.String({
  pattern: '^[a-zA-Z0-9][a-zA-Z0-9.:_-]{0,99}$',
  maxLength: 100,
  description: 'Whoever keeps it chooses the key, such as `table.customers`',
});

/** A setting somebody has made for himself, such as the columns of a table. */
export const Preference = Type.Object(
  {
    key: PreferenceKey,
    value: Type.Optional(Type.Unknown({ description: 'Any JSON; absent: nothing is kept under this key' })),
    updatedAt: Type.Optional(Instant),
  },
  { title: 'Preference' },
);
export type Preference = Static<typeof Preference>;

export const ByPreferenceKey = Type.Object({ key: PreferenceKey });
export type ByPreferenceKey = Static<typeof ByPreferenceKey>;

export const SetPreferenceParams = Type.Object({
  key: PreferenceKey,
  value: Type.Unknown({ description: 'Any JSON of up to 16 KB; `null` removes what is kept' }),
});
export type SetPreferenceParams = Static<typeof SetPreferenceParams>;
