import type { Line } from './facts.ts';

/** An amount to give back of a line, positive. */
export interface CreditWish {
  readonly lineId: string;
  readonly amountMinor: bigint;
}

/** What is wrong with wishes. */
export type CreditProblem = {
  readonly kind: 'unknown' | 'too-much';
  readonly lineId: string;
  readonly leftMinor: bigint;
};

/** What is left of each line of an invoice after the credits of it. */
export function leftOf(lines: readonly Line[], books: readonly Line[]): Map<string, bigint> {
  const credited = (id: string) =>
    books.filter(({ creditOf }) => creditOf === id).reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
  return new Map(lines.map(({ id, amountMinor }) => [id, amountMinor + credited(id)]));
}

/** All that is left of the lines, as wishes. */
export function everythingLeft(left: ReadonlyMap<string, bigint>): CreditWish[] {
  return [...left].flatMap(([lineId, amountMinor]) => (amountMinor === 0n ? [] : [{ lineId, amountMinor }]));
}

/** The first thing that is wrong with wishes: a line of another document, or more than is left. */
export function creditProblem(
  wishes: readonly CreditWish[],
  left: ReadonlyMap<string, bigint>,
): CreditProblem | undefined {
  for (const { lineId } of wishes) {
    const leftMinor = left.get(lineId);
    if (leftMinor === undefined) return { kind: 'unknown', lineId, leftMinor: 0n };
    const wished = wishes
      .filter((wish) => wish.lineId === lineId)
      .reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
    if (wished > leftMinor) return { kind: 'too-much', lineId, leftMinor };
  }
  return undefined;
}

/** The lines of a credit note, with texts and taxes of what they give back. With `givesBack` it may be billed again. */
export function creditLines(
  lines: readonly Line[],
  wishes: readonly CreditWish[],
  { givesBack, makeId }: { givesBack: boolean; makeId: () => string },
): Line[] {
  return wishes.flatMap(({ lineId, amountMinor }) => {
    const line = lines.find(({ id }) => id === lineId);
    if (!line) return [];
    const { key, text, serviceId, currency, taxes, from, to } = line;
    const days = givesBack && from && to ? { from, to } : {};
    const about = { key, text, currency, taxes, ...(serviceId ? { serviceId } : {}), ...days };
    return [
      {
        ...about,
        id: makeId(),
        kind: 'credit' as const,
        amountMinor: -amountMinor,
        creditOf: line.id,
        givesBack,
      },
    ];
  });
}
