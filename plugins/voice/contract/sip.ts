import { type Static, Type } from 'typebox';

/** A SIP account registers while `active` only. */
export const SipState = Type.Union([
  Type.Literal('active'),
  Type.Literal('suspended'),
  Type.Literal('terminated'),
]);
export type SipState = Static<typeof SipState>;

const Hash = Type.String({ pattern: '^[0-9a-f]{32}$' });

/** What the network is to have of a voice service. What is left out keeps the value of an earlier version. */
export const DesiredSip = Type.Object({
  state: SipState,
  username: Type.Optional(Type.String({ pattern: '^[a-z0-9._-]{3,64}$' })),
  realm: Type.Optional(Type.String({ minLength: 1, maxLength: 253 })),
  ha1Hash: Type.Optional(Hash),
  ha1bHash: Type.Optional(Hash),
  numbers: Type.Optional(Type.Array(Type.String({ maxLength: 15 }), { maxItems: 100 })),
});
export type DesiredSip = Static<typeof DesiredSip>;

/** Where a Kamailio is to find the database, and where it is to listen. */
export const KamailioParams = Type.Object({
  database: Type.Object({
    host: Type.String({ pattern: '^[A-Za-z0-9._-]{1,253}$' }),
    port: Type.Integer({ minimum: 1, maximum: 65_535 }),
    name: Type.String({ pattern: '^[A-Za-z0-9_-]{1,63}$' }),
  }),
  /** Address to listen on, UDP and TCP. */
  host: Type.String({ pattern: '^[0-9a-fA-F.:]{2,45}$' }),
  port: Type.Integer({ minimum: 1, maximum: 65_535 }),
  /** The gateway to the telephone network: calls to numbers that are not ours go there, and come from there. */
  trunk: Type.Optional(
    Type.Object({
      address: Type.String({ format: 'ipv4' }),
      port: Type.Integer({ minimum: 1, maximum: 65_535 }),
    }),
  ),
});
export type KamailioParams = Static<typeof KamailioParams>;

/** Files to write, by name. All hold the password of Kamailio's database role, or make it. */
export const KamailioFiles = Type.Object({
  files: Type.Array(Type.Object({ name: Type.String(), text: Type.String() })),
});
export type KamailioFiles = Static<typeof KamailioFiles>;
