import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

type Json = Readonly<Record<string, unknown>>;

/** An answer, as a client saw it. */
export interface SeenAnswer {
  readonly method: string;
  /** Below the base path, with or without a query. */
  readonly path: string;
  readonly status: number;
  readonly headers: Headers;
  /** Parsed where it is JSON. */
  readonly body: unknown;
}

/** One route of the document. */
export interface Route {
  readonly method: string;
  /** `/customers/{id}`. */
  readonly path: string;
  readonly operation: Json;
}

/** An OpenAPI document that says what of an answer it does not describe. */
export class ApiDocument {
  readonly routes: readonly Route[];
  readonly #document: Json;
  readonly #ajv: Ajv2020;
  readonly #compiled = new Map<string, ValidateFunction>();

  constructor(document: Json) {
    this.#document = document;
    this.#ajv = new Ajv2020({ allErrors: true, strict: false, validateSchema: false });
    (formats as unknown as (ajv: Ajv2020) => void)(this.#ajv);
    this.#ajv.addSchema(document, 'api');
    this.routes = routesOf(document);
  }

  /** The route an address belongs to; one with fewer names in its path goes first. */
  find(method: string, address: string): Route | undefined {
    const path = address.split('?')[0] as string;
    const fitting = this.routes.filter(
      (route) => route.method === method && patternOf(route.path).test(path),
    );
    return fitting.sort((one, other) => namesIn(one.path) - namesIn(other.path))[0];
  }

  /** What does not fit; empty when all does. An address without a route may only be told so. */
  problems(answer: SeenAnswer): string[] {
    const isHead = answer.method === 'HEAD';
    const route = this.find(isHead ? 'GET' : answer.method, answer.path);
    if (!route) return this.#withoutRoute(answer);
    const at = ['paths', route.path, route.method.toLowerCase(), 'responses', String(answer.status)];
    const response = this.resolve(at);
    if (!response) {
      const documented = Object.keys(route.operation.responses as Json).join(', ');
      return [`the status ${answer.status} is not documented (documented: ${documented})`];
    }
    const problems = headerProblems(this, response, answer.headers);
    return isHead ? problems : [...problems, ...this.#bodyProblems(response, answer)];
  }

  /** What of a value does not fit the schema at a place of the document. */
  valueProblems(place: readonly string[], value: unknown): string[] {
    const pointer = pointerOf(this.canonical(place));
    const check = this.#compiled.get(pointer) ?? this.#ajv.compile({ $ref: `api#${encodeURI(pointer)}` });
    this.#compiled.set(pointer, check);
    if (check(value)) return [];
    return (check.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
    );
  }

  /** The part at a place, with pointers followed, and where it really stands. */
  resolve(place: readonly string[]): (Json & { readonly place: readonly string[] }) | undefined {
    const at = this.canonical(place);
    const found = at.reduce<unknown>((node, key) => (node as Json | undefined)?.[key], this.#document);
    return found === undefined ? undefined : { ...(found as Json), place: at };
  }

  /** The place behind all pointers on the way. */
  canonical(place: readonly string[]): readonly string[] {
    let at: readonly string[] = [];
    for (const key of place) at = this.#follow([...at, key]);
    return at;
  }

  #follow(at: readonly string[]): readonly string[] {
    const node = at.reduce<unknown>((one, key) => (one as Json | undefined)?.[key], this.#document);
    const pointer = (node as Json | undefined)?.$ref;
    return typeof pointer === 'string' ? this.#follow(pointer.slice(2).split('/').map(unescaped)) : at;
  }

  #bodyProblems(
    response: Json & { place: readonly string[] },
    { headers, body, status }: SeenAnswer,
  ): string[] {
    const type = (headers.get('content-type') ?? '').split(';')[0]?.trim() as string;
    const content = response.content as Json | undefined;
    if (!content) return body === undefined ? [] : [`a ${status} without content has a body`];
    if (!content[type]) return [`the content type "${type}" is not documented for ${status}`];
    if (!type.endsWith('json')) return [];
    return this.valueProblems([...response.place, 'content', type, 'schema'], body).map(
      (problem) => `the body of ${status} does not fit its schema: ${problem}`,
    );
  }

  #withoutRoute({ status, body, method, path }: SeenAnswer): string[] {
    if (status < 400) return [`${method} ${path} is answered with ${status}, but there is no such route`];
    return this.valueProblems(['components', 'schemas', 'Problem'], body);
  }
}

function headerProblems(
  document: ApiDocument,
  response: Json & { place: readonly string[] },
  given: Headers,
): string[] {
  return Object.keys((response.headers ?? {}) as Json).flatMap((name) => {
    const header = document.resolve([...response.place, 'headers', name]);
    return header?.required && !given.has(name) ? [`the header ${name} is missing`] : [];
  });
}

function routesOf({ paths }: Json): Route[] {
  return Object.entries(paths as Record<string, Json>)
    .filter(([, item]) => !item.servers)
    .flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => ({
        method: method.toUpperCase(),
        path,
        operation: operation as Json,
      })),
    );
}

const unescaped = (part: string) => part.replaceAll('~1', '/').replaceAll('~0', '~');
const pointerOf = (place: readonly string[]) =>
  place.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/[.]/g, '\\$&').replace(/\{\w+\}/g, '[^/]+')}/?$`);
}

const namesIn = (path: string) => path.split('{').length;
