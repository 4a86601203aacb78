import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { PluginContract } from '@isp/sdk';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { openApiDocument } from '../../services/gateway/openapi/openapi-document.ts';
import { bundledFolders, catalogueFolders, readContracts } from '../../tools/openapi/bundled-contracts.ts';
import { ApiDocument, type Route } from '../support/api-document.ts';
import { projectDirectory } from '../support/project-directory.ts';

type Json = Readonly<Record<string, unknown>>;

const redocly = join(projectDirectory, 'node_modules', '.bin', 'redocly');

let contracts: readonly PluginContract[];
let document: Json;
let api: ApiDocument;

beforeAll(async () => {
  contracts = await readContracts([...bundledFolders, ...catalogueFolders]);
  document = openApiDocument(contracts);
  api = new ApiDocument(JSON.parse(JSON.stringify(document)) as Json);
});

const say = ({ method, path }: Route) => `${method} ${path}`;
const placeOf = ({ method, path }: Route) => ['paths', path, method.toLowerCase()];

/**
 * Redocly's rule looks at paths without their methods: `PUT /payments/{id}/allocations` and `POST /payments/webhooks/{provider}`,
 * whose names are fixed, can not be mistaken for each other. A test of our own looks at both.
 */
const rules = 'extends:\n  - recommended\nrules:\n  no-ambiguous-paths: off\n';

test('redocly lint finds nothing, neither errors nor warnings', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'isp-openapi-'));
  const file = join(folder, 'openapi.json');
  await writeFile(file, JSON.stringify(document));
  await writeFile(join(folder, 'redocly.yaml'), rules);
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  const { stdout } = await promisify(execFile)(redocly, ['lint', file, '--format=json'], {
    env,
    cwd: folder,
  });
  await rm(folder, { recursive: true });
  const { totals, problems } = JSON.parse(stdout) as { totals: Json; problems: { message: string }[] };
  expect(problems.map(({ message }) => message)).toEqual([]);
  expect(totals).toMatchObject({ errors: 0, warnings: 0 });
});

test('no request can mean two routes, unless one has a word where the other has any, and no other place the other way round', () => {
  const routes = contracts.flatMap(({ actions }) => actions.flatMap(({ rest }) => rest ?? []));
  const isAny = (part: string) => part.startsWith(':') || part.startsWith('{');
  // The id of a payment is a UUID, never the word `webhooks`.
  const told = new Set(['/payments/webhooks/{provider}']);
  const mistaken = routes.flatMap((one, index) =>
    routes.slice(index + 1).filter((other) => {
      if (told.has(one.path) || told.has(other.path)) return false;
      const [mine, theirs] = [one.path.split('/'), other.path.split('/')];
      if (one.method !== other.method || mine.length !== theirs.length) return false;
      const fits = mine.every((part, at) => part === theirs[at] || isAny(part) || isAny(theirs[at] ?? ''));
      const wider = (a: string[], b: string[]) => a.some((part, at) => isAny(part) && !isAny(b[at] ?? ''));
      return fits && wider(mine, theirs) === wider(theirs, mine);
    }),
  );
  expect(mistaken).toEqual([]);
});

test('every route of every plugin is described, under the name of its action', () => {
  const declared = contracts.flatMap(({ actions }) =>
    actions.flatMap(({ name, rest }) => (rest ? [`${name}: ${rest.method} ${rest.path}`] : [])),
  );
  const described = api.routes.map((route) => `${route.operation.operationId}: ${say(route)}`);
  expect(described.filter((text) => !text.startsWith('platform.')).sort()).toEqual(declared.sort());
});

describe('examples', () => {
  test('every body and every good answer has one, and it fits the schema', () => {
    const problems = api.routes.flatMap((route) => {
      const bodies = ['requestBody', ...goodAnswers(route)].flatMap((part) =>
        contentPlaces(route, part.split('/')),
      );
      return bodies.flatMap((place) => exampleProblems(place).map((problem) => `${say(route)}: ${problem}`));
    });
    expect(problems).toEqual([]);
  });

  test('every error of every route has one that fits, and its code is the one it is named by', () => {
    const problems = api.routes.flatMap((route) =>
      errorAnswers(route).flatMap((part) =>
        contentPlaces(route, part.split('/')).flatMap((place) =>
          namedExamples(place).flatMap(([code, value]) => [
            ...api
              .valueProblems([...place, 'schema'], value)
              .map((problem) => `${say(route)}: ${code} ${problem}`),
            ...((value as Json).code === code ? [] : [`${say(route)}: ${code} shows another code`]),
          ]),
        ),
      ),
    );
    expect(problems).toEqual([]);
  });

  test('every name in a path has one', () => {
    const missing = api.routes.flatMap((route) =>
      ((route.operation.parameters ?? []) as Json[])
        .filter((parameter) => parameter.in === 'path' && parameter.example === undefined)
        .map((parameter) => `${say(route)}: ${parameter.name}`),
    );
    expect(missing).toEqual([]);
  });
});

describe('what every route says', () => {
  test('which permission it needs, and 401, 403, 404, 422, 500, 503 and 504 as far as it can give them', () => {
    for (const { operation } of api.routes.filter((route) => !isPlatform(route))) {
      const statuses = Object.keys(operation.responses as Json);
      expect(operation['x-permission']).toEqual(expect.any(String));
      expect(statuses).toEqual(expect.arrayContaining(['401', '404', '422', '500', '503', '504']));
      if (operation['x-permission'] !== 'public') expect(statuses).toContain('403');
    }
  });

  test('a list names each filter as it is written in the address', () => {
    const list = api.find('GET', '/customers')?.operation.parameters as Json[];
    const names = list.map(({ name }) => name).filter(Boolean);
    expect(names).toEqual(
      expect.arrayContaining(['limit', 'cursor', 'sort', 'q', 'total', 'filter[status]']),
    );
    expect(names).toEqual(expect.arrayContaining(['filter[createdAt]', 'filter[createdAt][gte]']));
    expect(names).not.toContain('filter');
  });

  test('sensitive actions are marked', () => {
    const sensitive = contracts.flatMap(({ actions }) =>
      actions.filter((action) => action.sensitive && action.rest),
    );
    const marked = api.routes.filter(({ operation }) => operation['x-sensitive']);
    expect(marked.map(({ operation }) => operation.operationId).sort()).toEqual(
      sensitive.map(({ name }) => name).sort(),
    );
  });
});

const isPlatform = ({ operation }: Route) => String(operation.operationId).startsWith('platform.');
const statusesOf = ({ operation }: Route) => Object.keys(operation.responses as Json);
const goodAnswers = (route: Route) =>
  statusesOf(route)
    .filter((status) => status < '400')
    .map((status) => `responses/${status}`);
const errorAnswers = (route: Route) =>
  statusesOf(route)
    .filter((status) => status >= '400')
    .map((status) => `responses/${status}`);

/** Where the JSON contents of a part of an operation stand. */
function contentPlaces(route: Route, part: readonly string[]): (readonly string[])[] {
  const found = api.resolve([...placeOf(route), ...part]);
  const types = Object.keys((found?.content ?? {}) as Json).filter((type) => type.endsWith('json'));
  return types.map((type) => [...(found?.place ?? []), 'content', type]);
}

function exampleProblems(place: readonly string[]): string[] {
  const content = api.resolve(place);
  if (content?.example === undefined)
    return [`${place.at(-3)} has no example; give the schema's fields "examples"`];
  return api.valueProblems([...place, 'schema'], content.example);
}

function namedExamples(place: readonly string[]): [string, unknown][] {
  const names = Object.keys((api.resolve(place)?.examples ?? {}) as Json);
  return names.map((name) => [name, api.resolve([...place, 'examples', name])?.value]);
}
