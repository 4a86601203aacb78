import type { Line, Used } from './facts.ts';
import { isBilled } from './known-items.ts';

/**
 * What of a line of usage is still to be billed: all of it, or what it has become more since it was billed, as a line with a
 * key of its own. What has become less is nothing here: somebody gives it back.
 */
export function usageLeft(used: Used, books: readonly Line[]): Used | undefined {
  const own = books.filter(({ key }) => key === used.key || key.startsWith(`${used.key}|late|`));
  const billed = own.filter(({ kind, givesBack }) => kind === 'usage' || givesBack);
  if (billed.length === 0) return used;
  const amountMinor = used.amountMinor - billed.reduce((sum, line) => sum + line.amountMinor, 0n);
  if (amountMinor <= 0n) return undefined;
  if (!isBilled(books, used.key)) return { ...used, amountMinor };
  return { ...used, amountMinor, key: lateKey(used.key, books), text: `${used.text}, less what was billed` };
}

function lateKey(key: string, books: readonly Line[]): string {
  let number = 1;
  while (isBilled(books, `${key}|late|${number}`)) number += 1;
  return `${key}|late|${number}`;
}
