/**
 * Lets as many users use things as there are things, each one for itself; who comes later waits for his turn. Most of the time
 * of a visit is waiting for the page, in which another one is looked at.
 */
export function sideBySide<Thing>(things: readonly Thing[]) {
  const free = [...things];
  const waiting: ((thing: Thing) => void)[] = [];
  const taken = () => free.shift() ?? new Promise<Thing>((resolve) => waiting.push(resolve));
  const given = (thing: Thing) => {
    const next = waiting.shift();
    if (next) next(thing);
    else free.push(thing);
  };
  return async <Answer>(use: (thing: Thing) => Promise<Answer>): Promise<Answer> => {
    const thing = await taken();
    try {
      return await use(thing);
    } finally {
      given(thing);
    }
  };
}
