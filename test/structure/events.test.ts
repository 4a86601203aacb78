import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DeclaredEvent, Manifest } from '@isp/sdk';
import { expect, test } from '@jest/globals';
import { projectDirectory } from '../support/project-directory.ts';

const manifests = globSync(['plugins/*/plugin.json', 'services/*/plugin.json'], { cwd: projectDirectory });
const events = manifests.flatMap((file) => {
  const { contributes } = JSON.parse(readFileSync(join(projectDirectory, file), 'utf8')) as Manifest;
  return contributes?.events ?? [];
});

const fieldsOf = ({ data }: DeclaredEvent) => Object.keys((data?.properties ?? {}) as object);

test('every declared event says when it comes and what it carries', () => {
  expect(events.length).toBeGreaterThan(10);
  expect(events.filter(({ description, data }) => !description || !data).map(({ name }) => name)).toEqual([]);
});

test('an event of a customer says which reseller may see it', () => {
  const ownerless = events.filter((event) => {
    const required = (event.data?.required ?? []) as string[];
    return fieldsOf(event).includes('customerId') && !required.includes('resellerId');
  });
  expect(ownerless.map(({ name }) => name)).toEqual([]);
});

test('no event carries a secret by the name of its field', () => {
  const secret = /password|secret|token|hash/i;
  const telling = events.flatMap((event) =>
    fieldsOf(event)
      .filter((field) => secret.test(field))
      .map((field) => `${event.name}: ${field}`),
  );
  expect(telling).toEqual([]);
});
