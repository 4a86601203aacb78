import { Id } from '@isp/sdk';
import { type Static, Type } from 'typebox';

const fields = {
  macAddresses: Type.Array(
    Type.String({
      pattern: '^[0-9A-Fa-f]{2}([:-]?[0-9A-Fa-f]{2}){5}$',
      description: 'Hardware address, with colons, hyphens or nothing between the octets',
      examples: ['00:11:22:aa:bb:cc'],
    }),
    { maxItems: 20, description: 'Devices it may come from (Calling-Station-Id); none: any' },
  ),
  sessionsAtOnce: Type.Union([Type.Integer({ minimum: 1, maximum: 1_000 }), Type.Null()], {
    description: 'Open sessions on other devices beyond which a login is refused; null: any number',
  }),
};

/** What the logins of a service are bound to. */
export const LoginBinding = Type.Object({ serviceId: Id, ...fields }, { title: 'LoginBinding' });
export type LoginBinding = Static<typeof LoginBinding>;

/** `id` is the service. What is left out stays. */
export const ChangeLoginBindingParams = Type.Object({
  id: Id,
  ...Type.Partial(Type.Object(fields)).properties,
});
export type ChangeLoginBindingParams = Static<typeof ChangeLoginBindingParams>;
