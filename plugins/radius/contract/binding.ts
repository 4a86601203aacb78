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
  nasId: Type.Union([Id, Type.Null()], { description: 'Access server it has to come from; null: any' }),
  port: Type.Union(
    [Type.String({ pattern: '^[\\x20-\\x7e]{1,128}$', examples: ['eth 1/0/3:100'] }), Type.Null()],
    {
      description: 'Port of that access server, as it sends it (NAS-Port-Id); null: any',
    },
  ),
};

/** What the logins of a service are bound to. */
export const LoginBinding = Type.Object({ serviceId: Id, ...fields }, { title: 'LoginBinding' });
export type LoginBinding = Static<typeof LoginBinding>;

/** `id` is the service. What is left out stays; without an access server there is no port either. */
export const ChangeLoginBindingParams = Type.Object({
  id: Id,
  ...Type.Partial(Type.Object(fields)).properties,
});
export type ChangeLoginBindingParams = Static<typeof ChangeLoginBindingParams>;
