import { stripTypeScriptTypes } from 'node:module';
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
 * Loads a plugin of no use, so that the first real one does not wait for what only the first pays: TypeBox, ajv's
 * meta-schema (50 to 100 ms on a busy machine). In development also Node's type stripper, 26 ms
 * or more and 19 MB, which what comes out of the cache of compiled code never needs.
 */
export async function rehearse({ development }: { development: boolean }): Promise<void> {
  const definition = await importPlugin(fileURLToPath(new URL('./rehearsal', import.meta.url)));
  const { actions } = describePlugin(definition, manifest);
  for (const { params } of actions) schemaValidator(params)({ word: 'rehearsal' });
  if (development) stripTypeScriptTypes('export const rehearsed: boolean = true;');
}
