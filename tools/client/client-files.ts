import { typesOf } from '../../sdk/client/generate/types-of.ts';
import { openApiDocument } from '../../services/gateway/openapi/openapi-document.ts';
import { bundledFolders, readContracts } from '../openapi/bundled-contracts.ts';
import { clientDocument } from './client-document.ts';

type Json = Readonly<Record<string, unknown>>;

const head =
  '/** Made by `node tools/make-client.ts` from the contracts of the bundled plugins; do not edit. */\n';

/** The generated files of `@isp/client`, by name. */
export async function clientFiles(): Promise<ReadonlyMap<string, string>> {
  const document = openApiDocument(await readContracts(bundledFolders)) as Json;
  const { examples } = document.components as { examples: Json };
  return new Map([
    ['paths.ts', head + (await typesOf(clientDocument(document)))],
    ['error-codes.ts', head + errorCodes(Object.keys(examples))],
    ['keyed-routes.ts', head + keyedRoutes(document.paths as Record<string, Record<string, Json>>)],
  ]);
}

function errorCodes(codes: readonly string[]): string {
  const members = [...codes].sort().map((code) => `  | '${code}'`);
  return [
    '/** Codes of the errors the platform and its own plugins answer. */',
    'export type ErrorCode =',
    `${members.join('\n')};`,
    '',
  ].join('\n');
}

/** Routes that take an `Idempotency-Key`. */
function keyedRoutes(paths: Readonly<Record<string, Readonly<Record<string, Json>>>>): string {
  const routes = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, { parameters }]) => {
      const names = ((parameters ?? []) as Json[]).map(({ $ref }) => $ref);
      return names.includes('#/components/parameters/IdempotencyKey')
        ? [`${method.toUpperCase()} ${path}`]
        : [];
    }),
  );
  const lines = routes.sort().map((route) => `  '${route}',`);
  const comment = '/** Routes that take an `Idempotency-Key`, by method and path. */';
  return [
    comment,
    'export const keyedRoutes: ReadonlySet<string> = new Set<string>([',
    ...lines,
    ']);',
    '',
  ].join('\n');
}
