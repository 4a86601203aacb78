import { setImmediate as nextTurn } from 'node:timers/promises';

/** Work on several items at once; the results are in the order of the items. */
type Work<Item, Result> = (items: readonly Item[]) => Promise<readonly Result[]>;

interface Waiting<Item, Result> {
  readonly item: Item;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

/**
 * Makes items that arrive while others are worked on share the next go: alone an item is worked on at once, under
 * load a hundred share one message to the database. A go that fails for a fault in the data is repeated item by item,
 * so that one bad packet hurts only itself.
 */
export function gather<Item, Result>(
  work: Work<Item, Result>,
  limits: {
    readonly parallel: number;
    readonly atMost: number;
    /** A go waits until so many turns of the event loop in a row brought nothing more; default not at all. */
    readonly quietTurns?: number;
  },
): (item: Item) => Promise<Result> {
  const waiting: Waiting<Item, Result>[] = [];
  let underWay = 0;

  async function gathered(): Promise<void> {
    let quiet = 0;
    while (quiet < (limits.quietTurns ?? 0) && waiting.length < limits.atMost) {
      const before = waiting.length;
      await nextTurn();
      quiet = waiting.length === before ? quiet + 1 : 0;
    }
  }

  async function go(): Promise<void> {
    underWay += 1;
    while (waiting.length > 0) {
      await gathered();
      const batch = waiting.splice(0, limits.atMost);
      // Another go may have taken them meanwhile.
      if (batch.length > 0) await workOff(work, batch);
    }
    underWay -= 1;
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (underWay < limits.parallel) void go();
    });
}

async function workOff<Item, Result>(
  work: Work<Item, Result>,
  batch: readonly Waiting<Item, Result>[],
): Promise<void> {
  try {
    const results = await work(batch.map(({ item }) => item));
    for (const [index, { resolve }] of batch.entries()) resolve(results[index] as Result);
  } catch (error) {
    if (batch.length === 1 || !isFaultInData(error)) {
      for (const { reject } of batch) reject(error);
      return;
    }
    for (const one of batch) await workOff(work, [one]);
  }
}

/** SQLSTATE classes 22 (data), 23 (constraint), 40 (deadlock); not a database that is away. */
function isFaultInData(error: unknown): boolean {
  return /^(22|23|40)/.test((error as { code?: string }).code ?? '');
}
