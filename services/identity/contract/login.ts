import { Id, Instant } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { NewPassword, UserKind } from './user.ts';

/** A person who acts as another one. */
export const ImpersonatorSchema = Type.Object({ id: Id, name: Type.String({ description: 'His e-mail' }) });

/** What a signed-in person is told about himself. */
export const SignedInUser = Type.Object(
  {
    id: Id,
    email: Type.String(),
    name: Type.String(),
    kind: UserKind,
    roles: Type.Array(Type.String()),
    permissions: Type.Array(Type.String()),
    resellerId: Type.Optional(Id),
    customerId: Type.Optional(Id),
    impersonator: Type.Optional(
      Type.Object(ImpersonatorSchema.properties, {
        description: 'Who has logged in as this user: show a banner',
      }),
    ),
  },
  { title: 'SignedInUser' },
);
export type SignedInUser = Static<typeof SignedInUser>;

const email = Type.String({ minLength: 3, maxLength: 254 });
const password = Type.String({ minLength: 1, maxLength: 200, writeOnly: true });
const code = Type.String({ minLength: 6, maxLength: 20, writeOnly: true });

export const LoginParams = Type.Object({
  email,
  password,
  totp: Type.Optional(
    Type.String({ ...code, description: 'Code of the authenticator app, or a recovery code' }),
  ),
});
export type LoginParams = Static<typeof LoginParams>;

export const LoginResult = Type.Object({ token: Type.String(), expiresAt: Instant, user: SignedInUser });
export type LoginResult = Static<typeof LoginResult>;

export const ChangePasswordParams = Type.Object({ currentPassword: password, password: NewPassword });
export const ResetRequestParams = Type.Object({ email: Type.String({ format: 'email', maxLength: 254 }) });
/** It is under way: what comes of it is not told here. */
export const Accepted = Type.Object({ accepted: Type.Literal(true) });
export type Accepted = Static<typeof Accepted>;

export const TokenAndPassword = Type.Object({
  token: Type.String({ minLength: 20, maxLength: 200, writeOnly: true, description: 'From the mail' }),
  password: NewPassword,
});
export type TokenAndPassword = Static<typeof TokenAndPassword>;

export const TotpState = Type.Object({
  enabled: Type.Boolean(),
  recoveryCodesLeft: Type.Integer(),
});
export const TotpEnrolment = Type.Object({
  secret: Type.String({ description: 'Base32 (RFC 4648), for typing in' }),
  uri: Type.String({ description: 'otpauth://…, for a QR code' }),
});
export const ConfirmTotpParams = Type.Object({ code });
export const RecoveryCodes = Type.Object({
  recoveryCodes: Type.Array(Type.String(), { description: 'Each lets you in once; shown only here' }),
});
export const DisableTotpParams = Type.Object({ password, totp: Type.Optional(code) });

export const LoginAsParams = Type.Object({
  id: Id,
  reason: Type.String({ minLength: 3, maxLength: 500, pattern: '\\S' }),
});
