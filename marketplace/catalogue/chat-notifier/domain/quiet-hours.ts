/** Hours nothing is posted in, by the clock of a time zone; they may go over midnight. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
  readonly timeZone: string;
}

/** Whether an instant is in quiet hours. The first minute is, the last (`to`) is not. */
export function isQuiet(instant: Temporal.Instant, hours: QuietHours | undefined): boolean {
  if (!hours) return false;
  const local = instant.toZonedDateTimeISO(hours.timeZone).toPlainTime().toString().slice(0, 5);
  const { from, to } = hours;
  return from <= to ? from <= local && local < to : local >= from || local < to;
}

/** The quiet hours of the settings; both ends have to be set. */
export function quietHoursOf(config: Readonly<Record<string, unknown>>): QuietHours | undefined {
  const { quietFrom: from, quietTo: to, timeZone } = config as Record<string, string | undefined>;
  return from && to && timeZone ? { from, to, timeZone } : undefined;
}
