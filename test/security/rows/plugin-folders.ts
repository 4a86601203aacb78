import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectDirectory } from '../../support/project-directory.ts';

const places = [
  'services',
  'plugins',
  'marketplace/catalogue',
  'test/fixtures/plugins',
  'test/fixtures/packages',
];

/** Every plugin that makes tables: ours, those of the bundled catalogue, and those of strangers among the fixtures. */
export const foldersWithTables: readonly string[] = places
  .flatMap((place) => globSync(`${place}/*/migrations`, { cwd: projectDirectory }))
  .map((folder) => dirname(folder))
  .sort();

/** A folder as the conformance suite takes it. */
export function absolute(folder: string): string {
  return join(projectDirectory, folder);
}
