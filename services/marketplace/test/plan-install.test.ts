import type { Manifest, OfferedVersion } from '@isp/sdk';
import { describe, expect, test } from '@jest/globals';
import semver from 'semver';
import { planInstall } from '../domain/plan-install.ts';
import { offeredVersion } from './offered.ts';

/** What it takes at most on 2 cores; three times that passes, for a machine that is busy with other things. */
const limitMs = 200;

function grounds(offered: readonly OfferedVersion[], installed: readonly OfferedVersion[] = []) {
  const byId = Map.groupBy(offered, ({ manifest }) => manifest.id);
  return {
    platformVersion: '0.1.0',
    installed: new Map<string, Manifest>(installed.map(({ manifest }) => [manifest.id, manifest])),
    offered: (id: string) => byId.get(id) ?? [],
  };
}

function stepsOf(plan: ReturnType<typeof planInstall>): string[] {
  return 'steps' in plan ? plan.steps.map(({ id, offered }) => `${id} ${offered.version}`) : [plan.conflict];
}

describe('what an install takes', () => {
  test('is the newest version that fits the platform', () => {
    const offered = [offeredVersion('sms', '2.0.0', { engine: '^9.0.0' }), offeredVersion('sms', '1.4.0')];
    expect(stepsOf(planInstall({ id: 'sms' }, grounds(offered)))).toEqual(['sms 1.4.0']);
  });

  test('is not a pre-release, unless it is named, and a deprecated version only when there is no other', () => {
    const offered = [
      offeredVersion('sms', '2.0.0-beta.1'),
      offeredVersion('sms', '1.4.0', { deprecated: 'sends twice' }),
      offeredVersion('sms', '1.3.0'),
    ];
    expect(stepsOf(planInstall({ id: 'sms' }, grounds(offered)))).toEqual(['sms 1.3.0']);
    const named = { id: 'sms', version: '2.0.0-beta.1' };
    expect(stepsOf(planInstall(named, grounds(offered)))).toEqual(['sms 2.0.0-beta.1']);
    expect(stepsOf(planInstall({ id: 'sms', version: '1.4.0' }, grounds(offered)))).toEqual(['sms 1.4.0']);
  });

  test('includes what it requires, in the version all of them agree on, before it', () => {
    const offered = [
      offeredVersion('shop', '1.0.0', { requires: { cards: '^1.0.0', mail: '>=1.0.0' } }),
      offeredVersion('cards', '1.1.0', { requires: { mail: '^1.0.0' } }),
      offeredVersion('mail', '2.0.0'),
      offeredVersion('mail', '1.5.0'),
    ];
    expect(stepsOf(planInstall({ id: 'shop' }, grounds(offered)))).toEqual([
      'mail 1.5.0',
      'cards 1.1.0',
      'shop 1.0.0',
    ]);
  });

  test('takes an older version when a requirement of the newest cannot be met', () => {
    const offered = [
      offeredVersion('shop', '2.0.0', { requires: { cards: '^2.0.0' } }),
      offeredVersion('shop', '1.0.0', { requires: { cards: '^1.0.0' } }),
    ];
    const installed = [offeredVersion('cards', '1.1.0')];
    expect(stepsOf(planInstall({ id: 'shop' }, grounds(offered, installed)))).toEqual(['shop 1.0.0']);
  });
});

describe('what does not fit is named', () => {
  test('the pair, when something else is installed', () => {
    const offered = [offeredVersion('shop', '2.0.0', { requires: { cards: '^2.0.0' } })];
    const plan = planInstall({ id: 'shop' }, grounds(offered, [offeredVersion('cards', '1.1.0')]));
    expect(plan).toEqual({ conflict: 'shop 2.0.0 requires cards ^2.0.0, but cards is 1.1.0' });
  });

  test('what requires the former version', () => {
    const installed = [
      offeredVersion('cards', '1.1.0'),
      offeredVersion('shop', '1.0.0', { requires: { cards: '^1.0.0' } }),
    ];
    const plan = planInstall({ id: 'cards' }, grounds([offeredVersion('cards', '2.0.0')], installed));
    expect(plan).toEqual({ conflict: 'shop 1.0.0 requires cards ^1.0.0, and this is 2.0.0' });
  });

  test('the platform, and what nobody offers', () => {
    const newer = grounds([offeredVersion('sms', '2.0.0', { engine: '^9.0.0' })]);
    expect(planInstall({ id: 'sms' }, newer)).toEqual({
      conflict: 'sms 2.0.0 asks for platform ^9.0.0, and this is 0.1.0',
    });
    const lonely = grounds([offeredVersion('shop', '1.0.0', { requires: { cards: '^2.0.0' } })]);
    expect(planInstall({ id: 'shop' }, lonely)).toEqual({
      conflict: 'shop 1.0.0 requires cards ^2.0.0, and no source offers it',
    });
  });

  test('a circle', () => {
    const offered = [
      offeredVersion('a1', '1.0.0', { requires: { b1: '*' } }),
      offeredVersion('b1', '1.0.0', { requires: { c1: '*' } }),
      offeredVersion('c1', '1.0.0', { requires: { a1: '*' } }),
    ];
    expect(planInstall({ id: 'a1' }, grounds(offered))).toEqual({
      conflict: 'they require each other in a circle: a1 → b1 → c1 → a1',
    });
  });
});

test('a hundred plugins that require each other are resolved within 200 ms', () => {
  const ids = Array.from({ length: 100 }, (_, index) => `plugin-${index}`);
  const offered = ids.flatMap((id, index) => {
    const later = ids.slice(index + 1, index + 6).map((other) => [other, '^1.0.0']);
    const requires = Object.fromEntries(later);
    return [
      offeredVersion(id, '2.0.0', { requires, engine: '^9.0.0' }),
      offeredVersion(id, '1.0.0', { requires }),
    ];
  });
  const startedAt = performance.now();
  const plan = planInstall({ id: 'plugin-0' }, grounds(offered));
  expect(performance.now() - startedAt).toBeLessThan(10 * limitMs);
  expect(stepsOf(plan)).toHaveLength(100);
});

test('a requirement nobody can meet, behind a hundred plugins with ten versions each, is named within 200 ms', () => {
  const offered = Array.from({ length: 100 }, (_, index) =>
    Array.from({ length: 10 }, (__, back) => {
      const requires = { [`plugin-${index + 1}`]: index < 98 ? '^1.0.0' : '^2.0.0' };
      return offeredVersion(`plugin-${index}`, `1.${9 - back}.0`, { requires });
    }),
  ).flat();
  const startedAt = performance.now();
  const plan = planInstall({ id: 'plugin-0' }, grounds(offered));
  expect(performance.now() - startedAt).toBeLessThan(10 * limitMs);
  expect(plan).toEqual({
    conflict:
      'plugin-98 1.9.0 requires plugin-99 ^2.0.0, and what is offered is 1.9.0, 1.8.0, 1.7.0, 1.6.0, 1.5.0, 1.4.0, 1.3.0, 1.2.0, 1.1.0, 1.0.0',
  });
});

test('choices that have nothing to do with a failure are not tried again for it', () => {
  const free = Array.from({ length: 30 }, (_, index) => `free-${index}`);
  const requires = { ...Object.fromEntries(free.map((id) => [id, '*'])), cards: '^2.0.0' };
  const offered = [
    offeredVersion('shop', '2.0.0', { requires }),
    offeredVersion('shop', '1.0.0', { requires: { cards: '^1.0.0' } }),
    ...free.flatMap((id) => [offeredVersion(id, '1.1.0'), offeredVersion(id, '1.0.0')]),
    offeredVersion('cards', '1.0.0'),
  ];
  expect(stepsOf(planInstall({ id: 'shop' }, grounds(offered)))).toEqual(['cards 1.0.0', 'shop 1.0.0']);
});

describe('a plan is found whenever there is one', () => {
  const ids = ['a1', 'b1', 'c1', 'd1', 'e1'];
  const versions = ['3.0.0', '2.0.0', '1.0.0'];
  const ranges = ['^1.0.0', '^2.0.0', '^3.0.0', '<3.0.0', '>3.0.0'];

  /** Every way to choose versions of some plugins, tried one after the other. */
  function solvable(offered: readonly OfferedVersion[], chosen: readonly OfferedVersion[]): boolean {
    const missing = chosen.flatMap(({ manifest }) => Object.entries(manifest.requires ?? {}));
    const unmet = missing.find(([id]) => !chosen.some(({ manifest }) => manifest.id === id));
    const clash = missing.some(([id, range]) =>
      chosen.some(({ manifest, version }) => manifest.id === id && !semver.satisfies(version, range)),
    );
    if (clash) return false;
    if (!unmet) return true;
    const candidates = offered.filter(({ manifest }) => manifest.id === unmet[0]);
    return candidates.some((candidate) => solvable(offered, [...chosen, candidate]));
  }

  test.each([1, 2, 3, 4])('in hundreds of catalogues made by chance (%i)', (seed) => {
    let state = seed;
    const pick = <T>(items: readonly T[]): T => {
      state = (state * 48_271) % 2_147_483_647;
      return items[Math.floor((state / 2_147_483_647) * items.length)] as T;
    };
    const seen = { found: 0, none: 0 };
    for (let round = 0; round < 250; round += 1) {
      const offered = ids.flatMap((id, at) =>
        versions.map((version) => {
          const needs = ids.slice(at + 1).filter(() => pick([true, true, false]));
          const requires = Object.fromEntries(needs.map((other) => [other, pick(ranges)]));
          return offeredVersion(id, version, { requires });
        }),
      );
      const wanted = offered.filter(({ manifest }) => manifest.id === 'a1');
      const possible = wanted.some((one) => solvable(offered, [one]));
      expect('steps' in planInstall({ id: 'a1' }, grounds(offered))).toBe(possible);
      seen[possible ? 'found' : 'none'] += 1;
    }
    expect(Math.min(seen.found, seen.none)).toBeGreaterThan(20);
  });
});
