import { Id, Instant, listParams } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { GardenReason } from './garden.ts';
import { NasVendor } from './nas.ts';

/** How a NAS is logged into: by its programming interface, or by SSH. */
export const NasCredentialKind = Type.Union([Type.Literal('api'), Type.Literal('ssh')]);
export type NasCredentialKind = Static<typeof NasCredentialKind>;

const credential = {
  kind: NasCredentialKind,
  userName: Type.String({ minLength: 1, maxLength: 100, pattern: '^[^\\p{Cc}]+$' }),
  port: Type.Optional(Type.Integer({ minimum: 1, maximum: 65_535, description: 'Default: the usual one' })),
};

/** `id` is the NAS. The secret is encrypted and never answered. */
export const SetNasCredentialParams = Type.Object({
  id: Id,
  ...credential,
  secret: Type.String({
    minLength: 1,
    maxLength: 10_000,
    writeOnly: true,
    description: 'Password, or with ssh a private key',
  }),
});
export type SetNasCredentialParams = Static<typeof SetNasCredentialParams>;

export const RemoveNasCredentialParams = Type.Object({ id: Id, kind: NasCredentialKind });
export type RemoveNasCredentialParams = Static<typeof RemoveNasCredentialParams>;

/** That there is a credential, without its secret. */
export const NasCredential = Type.Object(
  { nasId: Id, ...credential, updatedAt: Instant },
  { title: 'NasCredential' },
);
export type NasCredential = Static<typeof NasCredential>;

/** With its secret, for plugins that configure access servers. */
export const OpenedNasCredential = Type.Object({
  address: Type.String(),
  vendor: NasVendor,
  ...credential,
  secret: Type.String(),
});
export type OpenedNasCredential = Static<typeof OpenedNasCredential>;

/**
 * `ok`; `idle` nobody is online; `silent` sessions are open and no accounting came for 30 minutes; `restarting` it lost its
 * sessions three times within a day; `refusing` changes of sessions are left to people.
 */
export const NasState = Type.Union([
  Type.Literal('ok'),
  Type.Literal('idle'),
  Type.Literal('silent'),
  Type.Literal('restarting'),
  Type.Literal('refusing'),
]);
export type NasState = Static<typeof NasState>;

/** How a NAS fares. */
export const NasHealth = Type.Object(
  {
    nasId: Id,
    name: Type.String(),
    address: Type.String(),
    vendor: NasVendor,
    state: NasState,
    openSessions: Type.Integer({ minimum: 0 }),
    lastAccountingAt: Type.Optional(Instant),
    lastRebootAt: Type.Optional(Instant),
    rebootsInADay: Type.Integer({ minimum: 0 }),
    changesLeftToPeople: Type.Integer({ minimum: 0, description: 'CoA requests given up within a day' }),
    withoutMessageAuthenticator: Type.Boolean({
      description: 'It need not sign its requests (CVE-2024-3596)',
    }),
    credentials: Type.Array(NasCredentialKind),
  },
  { title: 'NasHealth' },
);
export type NasHealth = Static<typeof NasHealth>;

export const NasHealthReport = Type.Object({ data: Type.Array(NasHealth) });
export type NasHealthReport = Static<typeof NasHealthReport>;

/** One time a NAS told that it begins or ends, and lost its sessions. */
export const NasReboot = Type.Object(
  {
    id: Id,
    nasId: Id,
    at: Instant,
    kind: Type.Union([Type.Literal('accounting-on'), Type.Literal('accounting-off')]),
    sessions: Type.Integer({ minimum: 0, description: 'How many were open' }),
  },
  { title: 'NasReboot' },
);
export type NasReboot = Static<typeof NasReboot>;

/** `id` is the NAS. */
export const ListNasRebootsParams = Type.Object({
  id: Id,
  ...listParams({ ranges: { at: Type.String({ format: 'date-time' }) }, sorts: ['at'] }).properties,
});

/** A login to be worked out, at the NAS `id`: of a service, or of speeds. */
export const PreviewReplyParams = Type.Object({
  id: Id,
  login: Type.Optional(Type.String({ minLength: 1, maxLength: 253 })),
  downKbps: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000_000 })),
  upKbps: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000_000 })),
  garden: Type.Optional(GardenReason),
});
export type PreviewReplyParams = Static<typeof PreviewReplyParams>;

/** What both servers would answer, attribute by attribute. */
export const ReplyPreview = Type.Object(
  {
    nasId: Id,
    vendor: NasVendor,
    accessType: Type.Optional(Type.String()),
    result: Type.Union([Type.Literal('accept'), Type.Literal('garden'), Type.Literal('reject')]),
    reason: Type.String(),
    attributes: Type.Array(Type.Object({ name: Type.String(), value: Type.String() })),
  },
  { title: 'ReplyPreview' },
);
export type ReplyPreview = Static<typeof ReplyPreview>;
