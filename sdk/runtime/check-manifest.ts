import { readFileSync } from 'node:fs';
import semver from 'semver';
import type { FieldProblem, JsonSchema, Manifest } from '../contract/index.ts';
import { checkConfiguration } from './check-configuration.ts';
import { checkMessages } from './check-messages.ts';
import { checkPortal } from './check-portal.ts';
import { checkProviders, checkSeams } from './check-providers.ts';
import { checkSandbox } from './check-sandbox.ts';
import { checkTopics } from './check-topics.ts';
import { schemaValidator, type Validate } from './schema-validator.ts';

const schemaFile = new URL('../../marketplace/manifest.schema.json', import.meta.url);
let validator: Validate | undefined;

/** The platform's version, which the `engine` range of a manifest is held against. */
export const platformVersion = '0.1.0';

/**
 * Every mistake of a manifest, with JSON Pointers. With `anyPlatform` it is no mistake that it is made for another version
 * of the platform, as it may be in a catalogue.
 */
export function checkManifest(manifest: unknown, { anyPlatform = false } = {}): FieldProblem[] {
  validator ??= schemaValidator(JSON.parse(readFileSync(schemaFile, 'utf8')) as JsonSchema);
  const problems = validator(manifest);
  const read = manifest as Partial<Manifest>;
  return [...problems, ...checkMeaning(read, problems), ...(anyPlatform ? [] : checkPlatform(read))];
}

function checkMeaning(manifest: Partial<Manifest>, known: readonly FieldProblem[]): FieldProblem[] {
  if (typeof manifest !== 'object' || manifest === null) return [];
  const sound = (path: string) => !known.some((problem) => problem.path.startsWith(path));
  return [
    ...(sound('/engine') ? checkEngine(manifest.engine) : []),
    ...(sound('/requires') ? checkRanges(manifest.requires ?? {}) : []),
    ...(sound('/configuration') ? checkConfiguration(manifest.configuration) : []),
    ...(sound('/permissions') ? checkSandbox(manifest) : []),
    ...(sound('/permissions') && sound('/id') ? checkSeams(manifest) : []),
    ...(sound('/contributes') && sound('/id') ? checkContributions(manifest) : []),
  ];
}

function checkContributions(manifest: Partial<Manifest>): FieldProblem[] {
  return [
    ...checkOwnNames(manifest),
    ...checkTopics(manifest),
    ...checkProviders(manifest),
    ...checkMessages(manifest),
    ...checkPortal(manifest),
  ];
}

function checkEngine(engine: string | undefined): FieldProblem[] {
  if (engine === undefined || semver.validRange(engine) !== null) return [];
  return [{ path: '/engine', message: `"${engine}" is not a semver range` }];
}

function checkPlatform(manifest: Partial<Manifest> | null): FieldProblem[] {
  const engine = manifest?.engine;
  if (typeof engine !== 'string' || semver.validRange(engine) === null) return [];
  if (semver.satisfies(platformVersion, engine)) return [];
  return [{ path: '/engine', message: `asks for platform ${engine}, this is ${platformVersion}` }];
}

function checkRanges(requires: Readonly<Record<string, string>>): FieldProblem[] {
  return Object.entries(requires)
    .filter(([, range]) => semver.validRange(range) === null)
    .map(([plugin, range]) => ({ path: `/requires/${plugin}`, message: `"${range}" is not a semver range` }));
}

function checkOwnNames({ id, contributes }: Partial<Manifest>): FieldProblem[] {
  const named = [
    ...(contributes?.permissions ?? []).map(({ id: name }, at) => ({
      name,
      path: `/contributes/permissions/${at}/id`,
    })),
    ...(contributes?.events ?? []).map(({ name }, at) => ({ name, path: `/contributes/events/${at}/name` })),
  ];
  return named
    .filter(({ name }) => !name.startsWith(`${id}.`))
    .map(({ name, path }) => ({ path, message: `"${name}" must start with "${id}."` }));
}
