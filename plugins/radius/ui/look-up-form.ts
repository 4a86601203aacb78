/** What is asked: an address, and when. */
export interface Asked {
  readonly ip: string;
  readonly at: string;
  readonly port: number | undefined;
  readonly protocol: string;
}

/** What the page's address asks. */
export function askedOf({ ip = '', at = '', port, protocol = '' }: Readonly<Record<string, string>>): Asked {
  return { ip, at, port: port && /^\d+$/.test(port) ? Number(port) : undefined, protocol };
}

/** `2026-03-10 12:00` → `2026-03-10T12:00:00Z`; undefined for what is no moment. An offset that is written counts. */
export function momentOf(text: string): string | undefined {
  const found = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:\d{2})?$/i.exec(
    text.trim(),
  );
  if (!found) return undefined;
  const [, day, minute, second = ':00', offset = 'Z'] = found;
  const moment = `${day}T${minute}${second}${offset.toUpperCase()}`;
  return Number.isNaN(Date.parse(moment)) ? undefined : moment;
}

/** What is put into the page's address. */
export function queryOf({ ip, at, port, protocol }: Asked): Record<string, string> {
  const moment = momentOf(at);
  return {
    ip: ip.trim(),
    ...(moment ? { at: moment } : {}),
    ...(port === undefined ? {} : { port: String(port) }),
    ...(protocol.trim() ? { protocol: protocol.trim() } : {}),
  };
}

/** What is wrong with a question, by field. */
export function checkAsked({ ip, at }: Asked, t: (text: string) => string): Record<string, string> {
  const problems: Record<string, string> = {};
  if (!/^[0-9A-Fa-f:.]{2,45}$/.test(ip.trim()))
    problems['/ip'] = t('An IPv4 or IPv6 address, such as 192.0.2.1.');
  if (at.trim() !== '' && !momentOf(at))
    problems['/at'] = t('A day and a time, such as 2026-03-10 12:00:00 or 2026-03-10T14:00:00+02:00.');
  return problems;
}
