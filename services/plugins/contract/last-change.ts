import { Instant } from '@isp/sdk';
import { Type } from 'typebox';

/** How a plugin's last swap ended. */
export const LastChange = Type.Object({
  at: Instant,
  outcome: Type.Union([Type.Literal('done'), Type.Literal('rolled-back')]),
  reason: Type.Optional(Type.String()),
});
