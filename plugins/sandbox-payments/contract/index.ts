import type { PaymentProviderAnswer, PaymentProviderParams } from '@isp/billing/contract';
import { Id } from '@isp/sdk';
import { type Static, Type } from 'typebox';

/** A test card: its token is what a provider's form would have made of it. */
export const SandboxCard = Type.Object(
  {
    token: Type.String({ examples: ['tok_success'] }),
    kind: Type.String({ examples: ['card'] }),
    last4: Type.String({ examples: ['4242'] }),
    does: Type.String({ examples: ['Every charge succeeds'] }),
  },
  { title: 'SandboxCard' },
);
export type SandboxCard = Static<typeof SandboxCard>;
export const SandboxCards = Type.Object({ data: Type.Array(SandboxCard) });
export type SandboxCards = Static<typeof SandboxCards>;

/** What a call-back may tell. */
export const Tells = Type.Union([
  Type.Literal('succeeded'),
  Type.Literal('declined'),
  Type.Literal('refunded'),
  Type.Literal('chargeback'),
  Type.Literal('chargeback-won'),
]);
export type Tells = Static<typeof Tells>;

/** Of an attempt of billing. */
export const MakeWebhookParams = Type.Object({
  attemptId: Id,
  tells: Tells,
  amountMinor: Type.Optional(
    Type.Integer({ minimum: 1, description: 'Of what goes back; default: all of the charge' }),
  ),
});
export type MakeWebhookParams = Static<typeof MakeWebhookParams>;

/** A signed call-back, to be posted as it is, as often and in whatever order one likes. */
export const SignedWebhook = Type.Object(
  {
    path: Type.String({ examples: ['/api/v1/payments/webhooks/sandbox'] }),
    headers: Type.Record(Type.String(), Type.String()),
    body: Type.String(),
  },
  { title: 'SignedWebhook' },
);
export type SignedWebhook = Static<typeof SignedWebhook>;

declare module '@isp/sdk' {
  interface Actions {
    'sandbox-payments.provide': { params: PaymentProviderParams; result: PaymentProviderAnswer };
    'sandbox-payments.cards.list': { params: Record<string, never>; result: SandboxCards };
    'sandbox-payments.webhooks.make': { params: MakeWebhookParams; result: SignedWebhook };
  }
  interface Jobs {
    'sandbox-payments.send-webhook': { attemptId: string; tells: Tells };
  }
}
