/** These are asked for by the portal itself, and show nothing that grows old. */
const own = /\/api\/v1\/(auth\/me|portal\/contributions|users\/me\/preferences\/)/;
const ages = new Map<string, string>();
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

/** What an address answered is of an earlier instant (RFC 3339). */
export function noteKept(url: string, at: string): void {
  if (own.test(url) || ages.get(url) === at) return;
  ages.set(url, at);
  tell();
}

/** An address answered just now. */
export function noteFresh(url: string): void {
  if (ages.delete(url)) tell();
}

/** All that is shown was read anew. */
export function forgetAges(): void {
  if (ages.size === 0) return;
  ages.clear();
  tell();
}

/** The instant an address's answer is of; undefined: of now. */
export function ageOf(url: string): string | undefined {
  return ages.get(url);
}

/** The oldest instant of what was shown from before the connection broke, and has not been read anew. */
export function oldestAge(): string | undefined {
  return [...ages.values()].sort()[0];
}

/** Hears of changes; answers how to stop. */
export function onAges(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
