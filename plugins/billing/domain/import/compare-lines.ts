/** A line of an invoice of either system. */
export interface ComparedLine {
  readonly text: string;
  readonly amountMinor: bigint;
  /** First day, and the day after the last. */
  readonly from?: string;
  readonly to?: string;
}

/** A line of ours, with what may explain another amount. */
export interface OwnLine extends ComparedLine {
  readonly serviceId?: string;
  readonly days?: number;
  readonly denominatorDays?: number;
  /** What was taken off, zero or negative. */
  readonly discountMinor: bigint;
  /** With taxes on top. */
  readonly grossMinor: bigint;
  /** Without taxes. */
  readonly netMinor: bigint;
}

/** A pair of lines, or one that is alone. */
export interface Comparison {
  readonly status: 'equal' | 'differs' | 'only-there' | 'only-here';
  readonly reason?: string;
  readonly their?: ComparedLine;
  readonly our?: OwnLine;
}

/** How well two lines fit; the surest pairs are made first. */
const fits: readonly ((their: ComparedLine, our: OwnLine) => boolean)[] = [
  (their, our) => sameAmount(their, our) && sameDays(their, our) && sameText(their, our),
  (their, our) => sameAmount(their, our) && sameDays(their, our),
  (their, our) => sameAmount(their, our) && sameText(their, our),
  (their, our) => sameAmount(their, our),
  (their, our) => sameText(their, our) && sameDays(their, our),
  (their, our) => sameText(their, our),
  (their, our) => their.from !== undefined && sameDays(their, our) && sameSign(their, our),
];

/**
 * Compares the lines of one customer's next bill in two systems. Lines are paired by amount, days and text, the surest first;
 * a single line that is left on either side is paired too. What explains a difference is said.
 */
export function compareLines(theirs: readonly ComparedLine[], ours: readonly OwnLine[]): Comparison[] {
  const left = { theirs: [...theirs], ours: [...ours] };
  const pairs = fits.flatMap((fit) => takePairs(left, fit));
  const isOneEach = left.theirs.length === 1 && left.ours.length === 1;
  const last = isOneEach ? takePairs(left, sameSign) : [];
  return [
    ...[...pairs, ...last].map(judge),
    ...left.theirs.map((their): Comparison => ({ status: 'only-there', their })),
    ...left.ours.map((our): Comparison => ({ status: 'only-here', our })),
  ];
}

interface Pair {
  readonly their: ComparedLine;
  readonly our: OwnLine;
}

function takePairs(
  left: { theirs: ComparedLine[]; ours: OwnLine[] },
  fit: (their: ComparedLine, our: OwnLine) => boolean,
): Pair[] {
  return [...left.theirs].flatMap((their) => {
    const our = left.ours.find((one) => fit(their, one));
    if (!our) return [];
    left.theirs.splice(left.theirs.indexOf(their), 1);
    left.ours.splice(left.ours.indexOf(our), 1);
    return [{ their, our }];
  });
}

function judge({ their, our }: Pair): Comparison {
  if (!sameAmount(their, our)) return { status: 'differs', reason: reasonOf(their, our), their, our };
  if (their.from !== undefined && !sameDays(their, our))
    return { status: 'differs', reason: 'same amount, other days', their, our };
  return { status: 'equal', their, our };
}

/** What explains another amount, the likeliest first. */
function reasonOf(their: ComparedLine, our: OwnLine): string {
  const difference = their.amountMinor - our.amountMinor;
  const { days = 0, denominatorDays = 0 } = our;
  const whole = days > 0 ? (our.amountMinor - our.discountMinor) * BigInt(denominatorDays) : 0n;
  const isWhole = days > 0 && days < denominatorDays && near(their.amountMinor * BigInt(days), whole, days);
  if (difference === 1n || difference === -1n) return 'rounding';
  if (our.discountMinor < 0n && their.amountMinor === our.amountMinor - our.discountMinor)
    return 'ours has a discount, theirs has none';
  if (isWhole) return `theirs is a whole cycle, ours is ${days} of ${denominatorDays} days`;
  if (their.amountMinor === our.grossMinor) return 'theirs is with taxes, ours without';
  if (their.amountMinor === our.netMinor) return 'theirs is without taxes, ours with them';
  if (their.from !== undefined && !sameDays(their, our)) return 'other days';
  if (their.amountMinor === -our.amountMinor) return 'other sign';
  return 'another price';
}

/** Whether two amounts times days are the same but for what rounding to a unit makes of it. */
function near(one: bigint, other: bigint, days: number): boolean {
  const apart = one > other ? one - other : other - one;
  return apart <= BigInt(days) * 2n + 31n;
}

function sameAmount(their: ComparedLine, our: ComparedLine): boolean {
  return their.amountMinor === our.amountMinor;
}

function sameSign(their: ComparedLine, our: ComparedLine): boolean {
  return their.amountMinor > 0n === our.amountMinor > 0n;
}

function sameDays(their: ComparedLine, our: ComparedLine): boolean {
  return their.from === our.from && (their.to === undefined || their.to === our.to);
}

function sameText(their: ComparedLine, our: ComparedLine): boolean {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const [one, other] = [plain(their.text), plain(our.text)];
  return one !== '' && (one.includes(other) || other.includes(one)) && other !== '';
}
