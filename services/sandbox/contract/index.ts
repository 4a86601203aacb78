import { type ClockReading, Instant } from '@isp/sdk';
import { type Static, Type } from 'typebox';

export const Clock = Type.Object({
  now: Instant,
  stands: Type.Boolean({ description: 'false: it runs with real time' }),
});

export const SetClockParams = Type.Object({ now: Instant });

declare module '@isp/sdk' {
  interface Actions {
    'sandbox.clock.get': { params: Record<string, never>; result: ClockReading };
    'sandbox.clock.set': { params: Static<typeof SetClockParams>; result: ClockReading };
  }
}
