import { exampleOf } from '@isp/sdk/runtime';
import type { ApiClient } from './api-client.ts';
import type { ApiDocument, Route } from './api-document.ts';

type Json = Readonly<Record<string, unknown>>;

/** What a documented example was answered with. */
export interface Replayed {
  readonly route: string;
  readonly status: number;
  readonly code?: string | undefined;
  /** What the error says. */
  readonly detail?: string | undefined;
  /** How the answer is not as documented. */
  readonly misfit?: string;
}

type ProblemBody = { readonly code?: string; readonly detail?: string } | undefined;

interface List {
  readonly data?: readonly Json[];
}

/** Where things live whose ids stand in bodies. */
const listsByField: Readonly<Record<string, string>> = {
  customerId: '/customers',
  tariffId: '/tariffs',
  nasId: '/radius/nas',
  serviceId: '/services',
  resellerId: '/resellers',
  parentId: '/resellers',
  userId: '/users',
};

/** Sends the example of each route as the document shows it; ids become those of things that are there. */
export class ExampleReplay {
  readonly #document: ApiDocument;
  readonly #login: () => Promise<ApiClient>;
  #client: ApiClient | undefined;

  constructor(document: ApiDocument, login: () => Promise<ApiClient>) {
    this.#document = document;
    this.#login = login;
  }

  /** All routes: what makes things first, what ends them last. Those that found nothing yet are tried once more. */
  async all(): Promise<Replayed[]> {
    const answers = new Map<string, Replayed>();
    const routes = this.#document.routes.toSorted((one, other) => rank(one) - rank(other));
    for (const route of [...routes.filter(makes), ...routes]) {
      const name = `${route.method} ${route.path}`;
      const before = answers.get(name)?.status ?? 0;
      if (before >= 200 && before < 300) continue;
      answers.set(name, await this.send(route).catch((error: Error) => misfitOf(name, error)));
    }
    return [...answers.values()];
  }

  async send(route: Route, query = requiredQuery(route)): Promise<Replayed> {
    const name = `${route.method} ${route.path}`;
    const path = await this.#pathOf(route);
    const body = await this.#bodyOf(route);
    const search = query.size > 0 ? `?${query}` : '';
    const send = async () =>
      (await this.#signedIn(route)).send<ProblemBody>(route.method, `${path}${search}`, body);
    let answer = await send();
    // An example before this one has ended the session.
    if (answer.status === 401) this.#client = undefined;
    if (answer.status === 401) answer = await send();
    if (answer.status < 400) return { route: name, status: answer.status };
    return { route: name, status: answer.status, code: answer.body?.code, detail: answer.body?.detail };
  }

  /** Ending a session is tried with one of its own. */
  async #signedIn({ path }: Route): Promise<ApiClient> {
    if (path.startsWith('/auth/')) return this.#login();
    this.#client ??= await this.#login();
    return this.#client;
  }

  async #pathOf(route: Route): Promise<string> {
    const parts = route.path.split('/');
    for (const [index, part] of parts.entries()) {
      const name = /^\{(\w+)\}$/.exec(part)?.[1];
      if (!name) continue;
      const shown = parameters(route).find((one) => one.name === name)?.example;
      parts[index] = encodeURIComponent(
        await this.#present(parts.slice(0, index).join('/'), name, String(shown)),
      );
    }
    return parts.join('/');
  }

  /** The documented value where there is such a thing, else the newest there is. */
  async #present(list: string, name: string, shown: string): Promise<string> {
    if (this.#document.find('GET', list)?.path.includes('{') && !list.includes('/')) return shown;
    const rows = await this.#rows(list);
    const values = rows.map((row) => row[name] ?? row.id).filter((value) => value !== undefined);
    return values.includes(shown) || values.length === 0 ? shown : String(values[0]);
  }

  async #rows(list: string): Promise<readonly Json[]> {
    if (!this.#document.find('GET', list)) return [];
    this.#client ??= await this.#login();
    const { body } = await this.#client.get<List | undefined>(list);
    return Array.isArray(body?.data) ? body.data : [];
  }

  async #bodyOf({ operation }: Route): Promise<unknown> {
    const content = (operation.requestBody as Json | undefined)?.content as
      | Readonly<Record<string, Json>>
      | undefined;
    const example = content?.['application/json']?.example;
    return example === undefined ? undefined : this.#withIds(example);
  }

  async #withIds(example: unknown): Promise<unknown> {
    if (typeof example !== 'object' || example === null || Array.isArray(example)) return example;
    const fields = await Promise.all(
      Object.entries(example).map(async ([name, value]) => {
        const list = listsByField[name];
        return [name, list ? await this.#present(list, 'id', String(value)) : value] as const;
      }),
    );
    return Object.fromEntries(fields);
  }
}

/** One query per documented parameter of a list, with a value that fits it. */
export function queriesOf(route: Route): URLSearchParams[] {
  return parameters(route)
    .filter((one) => one.in === 'query' && one.name !== 'cursor')
    .map((one) => {
      const query = requiredQuery(route);
      query.set(String(one.name), exampleText(one));
      // Ids that are left out of a download.
      if (one.name === 'except') {
        query.set('except', '01900000-0000-7000-8000-000000000000');
        query.set('format', 'csv');
      }
      return query;
    });
}

function misfitOf(route: string, { message }: Error): Replayed {
  return { route, status: 0, misfit: message };
}

function requiredQuery(route: Route): URLSearchParams {
  const required = parameters(route).filter((one) => one.in === 'query' && one.required);
  return new URLSearchParams(required.map((one) => [String(one.name), exampleText(one)]));
}

function exampleText({ name, schema }: Json): string {
  return String(exampleOf(schema as Json, { name: String(name).replace(/^filter\[(\w+)\].*$/, '$1') }));
}

function parameters({ operation }: Route): readonly Json[] {
  return (operation.parameters ?? []) as readonly Json[];
}

const makes = ({ method, path }: Route) =>
  method === 'POST' && !/(logout|disable|cancel|rollback|close)$/.test(path);

function rank(route: Route): number {
  const { method, path } = route;
  if (makes(route)) return path.includes('{') ? 1 : 0;
  return { GET: 2, PUT: 3, PATCH: 3, POST: 4, DELETE: 5 }[method] ?? 6;
}
