import { Instant } from '@isp/sdk';
import { Type } from 'typebox';

/** How a plugin's last swap ended. */
export const LastChange = Type.Object({
  at: Instant,
  outcome: Type.Union(['done', 'rolled-back', 'awaiting-consent'].map((outcome) => Type.Literal(outcome))),
  reason: Type.Optional(Type.String()),
});
