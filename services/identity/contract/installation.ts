import { Instant } from '@isp/sdk';
import { Type } from 'typebox';
import { NewPassword } from './user.ts';

export const FirstAdministratorParams = Type.Object({
  email: Type.String(),
  password: Type.Optional(Type.String({ minLength: 10, writeOnly: true })),
});
export const FirstAdministrator = Type.Object({
  created: Type.Boolean(),
  email: Type.String(),
  password: Type.Optional(Type.String()),
});

export const ByEmail = Type.Object({ email: Type.String() });
export const SetPasswordParams = Type.Object({
  email: Type.String(),
  password: Type.Optional(NewPassword),
});
export const PasswordSet = Type.Object({ email: Type.String(), password: Type.Optional(Type.String()) });
export const InviteLink = Type.Object({ link: Type.String(), expiresAt: Instant });
