import { Instant, type TrustedKey } from '@isp/sdk';
import { type Static, Type } from 'typebox';

const keyFields = {
  id: Type.String({ description: 'First 16 hexadecimal digits of the SHA-256 of the public key' }),
  name: Type.String({ description: 'Whose it is' }),
  publicKey: Type.String({ description: 'Ed25519, as PEM (SPKI)' }),
  addedAt: Instant,
  addedBy: Type.Optional(Type.String()),
  builtIn: Type.Optional(Type.Boolean({ description: 'Part of the platform: cannot be removed' })),
};

export const Key = Type.Object(keyFields, { title: 'Key' });
export const KeyList = Type.Object({ data: Type.Array(Key) });

export const AddKey = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 100, description: 'Whose it is' }),
  publicKey: Type.String({
    minLength: 1,
    maxLength: 2_000,
    description: 'Ed25519, as PEM (SPKI)',
    examples: [
      '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAYi16N4L7nN+Qrwsp+K+uBGt9BXDpzlDjkf5u6QPyd4A=\n-----END PUBLIC KEY-----\n',
    ],
  }),
});
export type AddKey = Static<typeof AddKey>;

export const ByKeyId = Type.Object({ id: Type.String({ pattern: '^[0-9a-f]{16}$' }) });
export type ByKeyId = Static<typeof ByKeyId>;

declare module '@isp/sdk' {
  interface Actions {
    'plugins.keys.list': { params: Record<string, never>; result: { data: TrustedKey[] } };
    'plugins.keys.add': { params: AddKey; result: TrustedKey };
    'plugins.keys.remove': { params: ByKeyId; result: { id: string } };
  }
}
