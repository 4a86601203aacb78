import { Currency, Id, Instant, listParams } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { RecordedBy } from './payment.ts';

const balance = Type.Integer({ minimum: 0, description: 'What new activations may use' });

/** What a reseller has paid in advance. Without a wallet, or where it is not `prepaid`, activations need none. */
export const Wallet = Type.Object(
  {
    resellerId: Id,
    prepaid: Type.Boolean({ description: 'Whether each new activation needs money in it' }),
    balanceMinor: balance,
    currency: Type.Optional(Currency),
  },
  { title: 'Wallet' },
);
export type Wallet = Static<typeof Wallet>;

/** The currency stays once something was booked. */
export const SetWalletParams = Type.Object({ id: Id, prepaid: Type.Boolean(), currency: Currency });
export type SetWalletParams = Static<typeof SetWalletParams>;

const reference = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S', examples: ['Transfer 4711'] });

export const TopUpWalletParams = Type.Object({
  id: Id,
  amountMinor: Type.Integer({ minimum: 1, maximum: 1_000_000_000_000, examples: [10_000] }),
  currency: Currency,
  reference,
});
export type TopUpWalletParams = Static<typeof TopUpWalletParams>;

export const WalletEntryKind = Type.Union([
  Type.Literal('top-up'),
  Type.Literal('activation'),
  Type.Literal('release'),
]);

/** A change of a wallet. `activation` pays for a service that is ordered, `release` gives that back: it was never activated. */
export const WalletEntry = Type.Object(
  {
    id: Id,
    resellerId: Id,
    kind: WalletEntryKind,
    amountMinor: Type.Integer(),
    balanceMinor: balance,
    currency: Currency,
    serviceId: Type.Optional(Id),
    reference: Type.Optional(reference),
    recordedBy: RecordedBy,
    createdAt: Instant,
  },
  { title: 'WalletEntry' },
);
export type WalletEntry = Static<typeof WalletEntry>;

export const ListWalletEntriesParams = Type.Object({
  id: Id,
  ...listParams({ filters: { kind: WalletEntryKind, serviceId: Id }, sorts: ['createdAt'] }).properties,
});
