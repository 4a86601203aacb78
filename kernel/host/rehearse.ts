import { fileURLToPath } from 'node:url';
import type { Manifest } from '@isp/sdk';
import { describePlugin, importPlugin, schemaValidator } from '@isp/sdk/runtime';

const manifest: Manifest = {
  id: 'rehearsal',
  name: 'Rehearsal',
  version: '0.0.0',
  publisher: 'isp',
  description: 'Does nothing.',
  engine: '*',
  runtime: 'node',
};

/**
 * Loads a plugin of no use. The first import compiles Node's type stripper and TypeBox, the first schema compiles ajv's
 * meta-schema: 90 to 140 ms on a busy machine, which the first real plugin then does not wait for.
 */
export async function rehearse(): Promise<void> {
  const definition = await importPlugin(fileURLToPath(new URL('./rehearsal', import.meta.url)));
  const { actions } = describePlugin(definition, manifest);
  for (const { params } of actions) schemaValidator(params)({ word: 'rehearsal' });
}
