import { setTimeout as after } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { followNews } from '../live/follow-news.ts';
import { keeperOf, NewsKeeper } from '../live/news-keeper.ts';
import type { NewsSource, Told } from '../live/news-sources.ts';

const told = (id: string, minute: number, more: Partial<Told> = {}): Told => ({
  ...{ id, at: `2026-11-26T10:${String(minute).padStart(2, '0')}:00.000Z` },
  ...{ text: id, values: {}, href: `/${id}`, tone: 'warn' },
  ...more,
});
const waits = (id: string, minute: number) => told(id, minute, { waits: true });

/** A live topic with a source that has what a test says. */
function followed(first: readonly Told[]) {
  const keeper = new NewsKeeper();
  const state = { waiting: first, asked: 0 };
  const source: NewsSource = {
    ...{ id: 'jobs', topic: 'jobs', permission: 'x' },
    told: (change) => (change as { told?: Told }).told,
    over: (change) => (change as { over?: string }).over,
    async waiting() {
      state.asked += 1;
      return state.waiting;
    },
  };
  let hear: (change: unknown) => void = () => undefined;
  const listen = (_topic: string, listener: (change: unknown) => void) => {
    hear = listener;
    return () => {
      hear = () => undefined;
    };
  };
  const follower = followNews(keeper, [source], listen, 5);
  const ids = () => keeper.get().map(({ id }) => id);
  return { keeper, state, follower, ids, hear: (change: unknown) => hear(change) };
}

test('what waited before the page was opened is told, and so is what comes, the newest first', async () => {
  const { ids, hear, follower } = followed([waits('a', 1)]);
  await after(20);
  hear({ told: waits('b', 2) });
  expect(ids()).toEqual(['b', 'a']);
  follower.stop();
});

test('what is over is told no more', async () => {
  const { ids, hear, follower } = followed([waits('a', 1)]);
  await after(20);
  hear({ over: 'a' });
  hear({ over: 'never told' });
  expect(ids()).toEqual([]);
  follower.stop();
});

test('after a break of the connection what was missed comes, what is over goes, and what happened stays', async () => {
  const { ids, hear, state, follower } = followed([waits('a', 1)]);
  await after(20);
  hear({ told: told('crash', 2) });
  state.waiting = [waits('c', 3)];
  hear(undefined);
  hear(undefined);
  await after(30);
  expect(ids()).toEqual(['c', 'crash']);
  expect(state.asked).toBe(2);
  follower.stop();
});

test('the same news that comes again is told once; a newer word of it takes its place', () => {
  const keeper = new NewsKeeper();
  keeper.add('jobs', told('a', 1));
  keeper.add('jobs', told('a', 1, { detail: 'again' }));
  expect(keeper.get()).toEqual([expect.not.objectContaining({ detail: 'again' })]);
  keeper.add('jobs', told('a', 2, { detail: 'newer' }));
  expect(keeper.get()).toEqual([expect.objectContaining({ detail: 'newer' })]);
});

test('a source one does not want to hear of leaves nothing', () => {
  const keeper = new NewsKeeper();
  keeper.add('jobs', told('a', 1));
  keeper.add('plugins', told('b', 2));
  keeper.silence('jobs');
  expect(keeper.get().map(({ id }) => id)).toEqual(['b']);
});

test('fifty are kept, and who signs in next on the same page sees none of them', () => {
  const ana = keeperOf('ana');
  for (let n = 0; n < 59; n++) ana.add('jobs', told(`job ${n}`, n));
  expect(ana.get()).toHaveLength(50);
  expect(ana.get()[0]?.id).toBe('job 58');
  expect(keeperOf('ana')).toBe(ana);
  expect(keeperOf('bo').get()).toEqual([]);
});
