import { type ActionContract, type PluginContract, platformErrors } from '@isp/sdk';

type Json = Record<string, unknown>;

/** Builds the OpenAPI 3.1 document from the contracts of the enabled plugins. */
export function openApiDocument(contracts: readonly PluginContract[]): Json {
  const paths: Record<string, Json> = {};
  for (const contract of contracts) {
    for (const action of contract.actions) {
      if (!action.rest) continue;
      const { method, path } = action.rest;
      paths[path] = { ...paths[path], [method.toLowerCase()]: operation(contract.plugin, action) };
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'ISP Framework',
      version: '1',
      description: 'Everything the platform offers over REST. Errors are RFC 9457 problem+json.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/api/v1' }],
    security: [{ session: [] }],
    tags: contracts.filter(hasRoutes).map(({ plugin }) => ({ name: plugin })),
    paths: Object.fromEntries(Object.entries(paths).sort(([one], [other]) => one.localeCompare(other))),
    components: {
      securitySchemes: {
        session: { type: 'http', scheme: 'bearer', description: 'Token from POST /auth/login.' },
      },
      schemas: { Problem: problemSchema },
    },
  };
}

function hasRoutes({ actions }: PluginContract): boolean {
  return actions.some(({ rest }) => rest);
}

function operation(plugin: string, action: ActionContract): Json {
  const { rest, params, result } = action;
  const inPath = [...(rest?.path ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
  const properties = (params.properties ?? {}) as Record<string, Json>;
  const others = Object.keys(properties).filter((name) => !inPath.includes(name));
  const fromQuery = rest?.method === 'GET' || rest?.method === 'DELETE';
  const status = String(result ? rest?.status : 204);
  return {
    operationId: action.name,
    tags: [plugin],
    summary: action.summary,
    description: permissionText(action.permission),
    ...(action.permission === 'public' ? { security: [] } : {}),
    parameters: [
      ...inPath.map((name) => ({
        name,
        in: 'path',
        required: true,
        schema: properties[name] ?? { type: 'string' },
      })),
      ...(fromQuery ? others.map((name) => queryParameter(name, properties, params)) : []),
      ...(action.rawBody?.headers ?? []).map((name) => ({ name, in: 'header', schema: { type: 'string' } })),
    ],
    ...(action.rawBody ? { requestBody: rawBody } : {}),
    ...(!fromQuery && !action.rawBody && others.length > 0
      ? { requestBody: requestBody(action, others, properties) }
      : {}),
    responses: {
      [status]: {
        description: 'Done.',
        ...(result ? { content: { 'application/json': { schema: result } } } : {}),
      },
      ...errorResponses(action),
    },
  };
}

const rawBody: Json = {
  description: 'Taken as it comes, of any content type.',
  content: { '*/*': { schema: { type: 'string' } } },
};

function permissionText(permission: string): string {
  if (permission === 'public') return 'Needs no login.';
  return permission === 'authenticated' ? 'Needs any login.' : `Needs the permission \`${permission}\`.`;
}

function queryParameter(name: string, properties: Record<string, Json>, params: Json): Json {
  const required = ((params.required ?? []) as string[]).includes(name);
  const nested = properties[name]?.type === 'object';
  return {
    name,
    in: 'query',
    required,
    schema: properties[name],
    ...(nested ? { style: 'deepObject', explode: true } : {}),
  };
}

function requestBody(
  action: ActionContract,
  names: readonly string[],
  properties: Record<string, Json>,
): Json {
  const required = ((action.params.required ?? []) as string[]).filter((name) => names.includes(name));
  const schema = {
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, properties[name]])),
    additionalProperties: false,
    ...(required.length > 0 ? { required } : {}),
  };
  const example = bodyExample(action.example, names);
  return {
    required: required.length > 0,
    content: { 'application/json': { schema, ...(example ? { example } : {}) } },
  };
}

function bodyExample(example: unknown, names: readonly string[]): Json | undefined {
  if (typeof example !== 'object' || example === null) return undefined;
  return Object.fromEntries(Object.entries(example).filter(([name]) => names.includes(name)));
}

const always = [
  platformErrors.UNAUTHENTICATED,
  platformErrors.FORBIDDEN,
  platformErrors.VALIDATION_FAILED,
  platformErrors.UNAVAILABLE,
] as unknown as readonly { code: string; status: number }[];

function errorResponses({ errors, rest }: ActionContract): Json {
  const notFound = rest?.path.includes('{') ? [{ code: 'NOT_FOUND', status: 404 }] : [];
  const byStatus = new Map<number, string[]>();
  for (const { code, status } of [...always, ...notFound, ...errors]) {
    byStatus.set(status, [...new Set([...(byStatus.get(status) ?? []), code])]);
  }
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [String(status), { description: codes.join(', '), content }]),
  );
}

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code', 'requestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string' },
    requestId: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'message'],
        properties: { path: { type: 'string', description: 'JSON Pointer' }, message: { type: 'string' } },
      },
    },
  },
};
