import { defineAction } from '@isp/sdk';
import { Type } from 'typebox';
import { SandboxCards } from '../contract/index.ts';
import { cards } from '../domain/cards.ts';

/** Lists the test cards. */
export const listCards = defineAction('sandbox-payments.cards.list', {
  summary: 'Lists the test cards by their tokens, and what each does; in sandbox mode only.',
  permission: 'sandbox-payments.card.read',
  rest: 'GET /sandbox/payments/cards',
  params: Type.Object({}),
  result: SandboxCards,
  handler: async () => ({
    data: Object.entries(cards).map(([name, { kind, last4, does }]) => ({
      token: `tok_${name}`,
      kind,
      last4,
      does,
    })),
  }),
});
