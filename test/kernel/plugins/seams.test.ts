import type { Manifest, PluginContract } from '@isp/sdk';
import { describe, expect, test } from '@jest/globals';
import { unmetRequirements } from '../../../kernel/plugins/check-requirements.ts';
import { providerConflicts } from '../../../kernel/plugins/provider-conflicts.ts';

const offer = { seam: 'provisioning.driver', name: 'olt', title: 'Fibre terminals', action: 'olt.apply' };
const texts = { name: 'A plugin', publisher: 'tests', description: 'A plugin of the tests.' };
const common = { ...texts, version: '1.0.0', engine: '^0.1.0', runtime: 'node' } as const;

function contract(plugin: string, ...providers: (typeof offer)[]): PluginContract {
  return { plugin, version: '1.0.0', actions: [], listeners: [], jobs: [], providers };
}

describe('what is offered for a seam', () => {
  test('has a name of its own there: the plugin that has it is named', () => {
    const first = contract('olt', offer);
    expect(providerConflicts(contract('olt-2', offer), [first])).toEqual([
      'olt-2 offers olt for the seam provisioning.driver, which olt does already',
    ]);
    expect(providerConflicts(contract('olt-2', { ...offer, name: 'olt-2' }), [first])).toEqual([]);
    expect(providerConflicts(contract('olt-2', { ...offer, seam: 'billing.driver' }), [first])).toEqual([]);
    expect(providerConflicts(first, [first, { ...first, providers: undefined }])).toEqual([]);
  });

  test('fits a seam its owner has, in the version that is installed', () => {
    const olt: Manifest = {
      ...common,
      id: 'olt',
      requires: { provisioning: '^1.0.0' },
      contributes: { providers: [offer] },
    };
    const without: Manifest = { ...common, id: 'provisioning' };
    const permissions = { 'seams.own': ['provisioning.driver'] };
    const unmet = (owner: Manifest) => unmetRequirements(olt, new Map([['provisioning', owner]]));
    expect(unmet({ ...without, permissions })).toEqual([]);
    expect(unmet(without)).toEqual([
      'olt fills the seam provisioning.driver, which provisioning 1.0.0 does not have',
    ]);
  });
});
