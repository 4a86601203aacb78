import type { BusinessClock } from '../author/index.ts';

/** Business time that can be made to stand (sandbox mode only). */
export interface SettableClock extends BusinessClock {
  /** RFC 3339 instant to stand at; undefined lets it run with real time. */
  standAt(instant: string | undefined): void;
  /** RFC 3339; undefined: it runs. */
  readonly standsAt: string | undefined;
}

/** Makes the clock of a host. */
export function hostClock(): SettableClock {
  let standing: Temporal.Instant | undefined;
  const now = () => standing ?? Temporal.Now.instant();
  return {
    now,
    get standsAt() {
      return standing?.toString();
    },
    today: (timeZone) => now().toZonedDateTimeISO(timeZone).toPlainDate(),
    standAt: (instant) => {
      standing = instant === undefined ? undefined : Temporal.Instant.from(instant);
    },
  };
}
