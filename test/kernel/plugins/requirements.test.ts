import type { Manifest } from '@isp/sdk';
import { describe, expect, test } from '@jest/globals';
import { unmetAfter, unmetRequirements } from '../../../kernel/plugins/check-requirements.ts';
import { dependantsOf, startLevels, stopLevels } from '../../../kernel/plugins/dependency-order.ts';
import { toDependant } from '../../../kernel/plugins/enabling.ts';
import { hostStopLevels } from '../../../kernel/plugins/host-stop-levels.ts';

function plugin(id: string, requires: Record<string, string> = {}, version = '1.0.0'): Manifest {
  const texts = { name: id, publisher: 'tests', description: 'A plugin of the tests.' };
  return { id, version, ...texts, engine: '^0.1.0', runtime: 'node', requires };
}

const asMap = (...manifests: Manifest[]) => new Map(manifests.map((manifest) => [manifest.id, manifest]));
const asDependants = (...manifests: Manifest[]) =>
  manifests.map((manifest) => toDependant({ id: manifest.id, manifest }));

describe('what a plugin requires', () => {
  test('is missing, or of another version: the exact pair is named', () => {
    const resellers = plugin('resellers', { billing: '^2.0.0', voice: '^1.0.0' });
    expect(unmetRequirements(resellers, asMap(resellers, plugin('billing')))).toEqual([
      'resellers requires billing ^2.0.0, but billing is 1.0.0',
      'resellers requires voice ^1.0.0, which is not installed',
    ]);
  });

  test('leads back to itself: the circle is named, the shortest where there are two', () => {
    const circle = asMap(
      plugin('a', { b: '^1.0.0' }),
      plugin('b', { c: '^1.0.0', d: '^1.0.0' }),
      plugin('c', { a: '^1.0.0' }),
      plugin('d', { c: '^1.0.0' }),
      plugin('e', { a: '^1.0.0' }),
    );
    const problems = (id: string) => unmetRequirements(circle.get(id) as Manifest, circle);
    expect(problems('a')).toEqual(['plugins require each other in a circle: a → b → c → a']);
    expect(problems('d')).toEqual(['plugins require each other in a circle: d → c → a → b → d']);
    expect(problems('e')).toEqual([]);
    const alone = plugin('alone', { alone: '^1.0.0' });
    expect(unmetRequirements(alone, asMap(alone))).toEqual([
      'plugins require each other in a circle: alone → alone',
    ]);
  });

  test('changes its version: a dependant that no longer fits refuses it, one that did not fit before does not', () => {
    const resellers = plugin('resellers', { billing: '^1.0.0' });
    const other = plugin('other', { billing: '^9.0.0' });
    const installed = asMap(plugin('billing'), resellers, other);
    const next = plugin('billing', {}, '2.0.0');
    expect(unmetAfter([next], installed, [resellers, other])).toEqual([
      'resellers requires billing ^1.0.0, but billing is 2.0.0',
    ]);
    expect(unmetAfter([plugin('billing', {}, '1.4.0')], installed, [resellers, other])).toEqual([]);
    const together = [next, plugin('resellers', { billing: '^2.0.0' }, '2.0.0')];
    expect(unmetAfter(together, installed, [resellers, other])).toEqual([]);
  });

  test('100 plugins, each with five requirements, are resolved and ordered within 200 ms', () => {
    const many = Array.from({ length: 100 }, (_, number) => {
      const needs = [1, 2, 3, 5, 8].filter((back) => number >= back).map((back) => `p${number - back}`);
      return plugin(`p${number}`, Object.fromEntries(needs.map((id) => [id, '>=1.0.0 <2.0.0'])));
    });
    const installed = asMap(...many);
    const startedAt = performance.now();
    const problems = many.flatMap((manifest) => unmetRequirements(manifest, installed));
    const levels = startLevels(asDependants(...many));
    const tookMs = performance.now() - startedAt;
    process.stdout.write(`100 plugins resolved in ${tookMs.toFixed(1)} ms\n`);
    expect(problems).toEqual([]);
    expect(levels).toHaveLength(100);
    expect(tookMs).toBeLessThan(2_000);
  });
});

describe('the order of plugins', () => {
  const isp = asDependants(
    plugin('resellers', { billing: '^1.0.0', customers: '^1.0.0' }),
    plugin('billing', { subscriptions: '^1.0.0' }),
    plugin('subscriptions', { customers: '^1.0.0', elsewhere: '^1.0.0' }),
    plugin('customers'),
    plugin('radius'),
  );

  test('requirements start first, dependants stop first', () => {
    const levels = [['customers', 'radius'], ['subscriptions'], ['billing'], ['resellers']];
    expect(startLevels(isp)).toEqual(levels);
    expect(stopLevels(isp)).toEqual(levels.toReversed());
  });

  test('what needs a plugin is listed in stopping order, also by way of others', () => {
    expect(dependantsOf('customers', isp)).toEqual(['resellers', 'billing', 'subscriptions']);
    expect(dependantsOf('billing', isp)).toEqual(['resellers']);
    expect(dependantsOf('radius', isp)).toEqual([]);
  });

  test('a circle comes last and ends', () => {
    const circle = asDependants(plugin('a', { b: '1' }), plugin('b', { a: '1' }), plugin('c'));
    expect(startLevels(circle)).toEqual([['c'], ['a', 'b']]);
    expect(dependantsOf('a', circle)).toEqual(['b']);
  });

  test('hosts stop by what their plugins need, whatever they share', () => {
    const placed = (id: string, host: string, requires: Record<string, string> = {}) => ({
      id,
      host,
      manifest: plugin(id, requires),
    });
    const plugins = [
      placed('customers', 'base'),
      placed('subscriptions', 'base', { customers: '^1.0.0' }),
      placed('billing', 'money', { subscriptions: '^1.0.0' }),
      placed('resellers', 'partners', { billing: '^1.0.0' }),
      placed('radius', 'radius'),
    ];
    expect(hostStopLevels(['base', 'money', 'partners', 'radius'], plugins)).toEqual([
      ['partners'],
      ['money'],
      ['base', 'radius'],
    ]);
  });
});
