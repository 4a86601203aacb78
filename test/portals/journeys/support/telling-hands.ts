import { fail } from 'node:assert/strict';
import type { Hands } from './hands.ts';

/** Hands that say what they could not do and, asked of `seen`, what there was instead. */
export function tellingHands(hands: Hands, seen: () => Promise<string>): Hands {
  const { goTo, find, press, write, choose, openTab, pressCell, chooseEntry } = hands;
  const told =
    <Wish extends unknown[]>(what: string, work: (...wish: Wish) => Promise<void>) =>
    (...wish: Wish) =>
      work(...wish).catch(async (error: Error) => {
        const wished = wish.flatMap((one) => (typeof one === 'object' ? Object.values(one as object) : one));
        fail(`${what} ${wished.join(', ')}: ${error.message}; ${await seen()}`);
      });
  return {
    goTo: told('go to', goTo),
    find: told('find', find),
    press: told('press', press),
    write: told('write', write),
    choose: told('choose', choose),
    openTab: told('open the tab', openTab),
    pressCell: told('press the cell', pressCell),
    chooseEntry: told('choose the entry', chooseEntry),
  };
}
