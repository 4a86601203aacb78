import type { PluginContract } from '@isp/sdk';
import { ComponentSchemas } from './component-schemas.ts';
import { ErrorAnswers } from './error-answers.ts';
import { headerParameters } from './header-parameters.ts';
import { headers } from './headers.ts';
import type { Json } from './json.ts';
import { operation } from './operation.ts';
import { platformPaths, platformTag } from './platform-paths.ts';
import { securitySchemes } from './security.ts';

/** Builds the OpenAPI 3.1 document from the contracts of the enabled plugins. */
export function openApiDocument(contracts: readonly PluginContract[]): Json {
  const schemas = new ComponentSchemas();
  const errors = new ErrorAnswers();
  const paths: Record<string, Json> = {};
  for (const { plugin, actions } of contracts) {
    for (const action of actions) {
      if (!action.rest) continue;
      const { method, path } = action.rest;
      const written = operation(action, { plugin, siblings: actions, schemas, errors });
      paths[path] = { ...paths[path], [method.toLowerCase()]: written };
    }
  }
  return {
    openapi: '3.1.0',
    info,
    servers: [{ url: '/api/v1', description: 'This platform' }],
    security: Object.keys(securitySchemes).map((name) => ({ [name]: [] })),
    tags: [...contracts.filter(hasRoutes).map(tagOf), platformTag],
    paths: { ...sorted(paths), ...platformPaths },
    components: {
      securitySchemes,
      schemas: sorted(schemas.schemas),
      responses: sorted(errors.responses),
      examples: sorted(errors.examples),
      headers,
      parameters: headerParameters,
    },
  };
}

const info: Json = {
  title: 'ISP Framework',
  version: '1',
  description: [
    'Everything the platform offers over REST: the routes of all enabled plugins.',
    'Ids are UUIDv7, instants RFC 3339 in UTC, money is in minor units. Errors are RFC 9457 `application/problem+json`',
    'with a fixed `code` and the request id. A plugin that is down answers 503 with `Retry-After`.',
  ].join('\n'),
  license: { name: 'MIT', identifier: 'MIT' },
};

function hasRoutes({ actions }: PluginContract): boolean {
  return actions.some(({ rest }) => rest);
}

function tagOf({ plugin, title, description }: PluginContract): Json {
  return {
    name: plugin,
    description: [title, description].filter(Boolean).join(': ') || `Plugin ${plugin}.`,
  };
}

function sorted(record: Readonly<Record<string, Json>>): Json {
  return Object.fromEntries(Object.entries(record).sort(([one], [other]) => one.localeCompare(other)));
}
