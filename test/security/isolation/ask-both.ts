import type { ApiAnswer, ApiClient } from '../../support/api-client.ts';
import type { Estate } from './estates.ts';
import type { Route } from './route-table.ts';

/** Somebody who tries to reach what is not his. */
export interface Visitor {
  readonly who: string;
  readonly client: ApiClient;
  /** Estates of which he may see nothing. */
  readonly foreign: readonly Estate[];
  /** What he does see, to put beside a foreign thing. */
  readonly own: Estate;
  /** Ids of others he knows from what is his: whose he is. */
  readonly knows?: readonly string[];
  /** The users all visitors come as. */
  readonly visits?: readonly string[];
}

/** A question asked with somebody's id and with one that nobody has. */
export interface Pair {
  readonly route: Route;
  readonly what: string;
  readonly foreign: Question;
  readonly nobody: Question;
}

export interface Question {
  readonly address: string;
  readonly body: object | undefined;
}

/** His own things, and whose he is. */
export function knownTo({ own, knows = [] }: Visitor, id: string): boolean {
  return knows.includes(id) || (Object.values(own) as unknown[]).includes(id);
}

/** Whether somebody's thing is answered about otherwise than nobody's, or at all. */
export async function difference(
  { who, client }: Visitor,
  { route, what, foreign, nobody }: Pair,
): Promise<string[]> {
  const [theirs, nobodys] = [await ask(client, route, foreign), await ask(client, route, nobody)];
  const [one, other] = [plain(theirs, foreign), plain(nobodys, nobody)];
  const place = `${who}: ${route.method} ${route.path}, where ${what}`;
  if (one !== other) return [`${place}: ${one}; for nobody's: ${other}`];
  return theirs.status < 400 ? [`${place}: is answered with ${theirs.status}`] : [];
}

/** A request that does not fit is refused before anybody looks whose thing it names, and proves nothing. */
export async function unproved({ who, client }: Visitor, { route, nobody }: Pair): Promise<string[]> {
  const { status, body } = await ask(client, route, nobody);
  if (status === 404 || status === 403) return [];
  const place = `${who}: ${route.method} ${route.path}`;
  return [
    `${place} is not tried: ${status} ${JSON.stringify(body)}; give the action an example, or use fillIn`,
  ];
}

/** Status and body without what is another in each answer. */
function plain({ status, body }: ApiAnswer<unknown>, { address, body: sent }: Question): string {
  const ids = [address, JSON.stringify(sent ?? '')].join(' ').match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? [];
  let text = `${status} ${JSON.stringify(body)}`.replace(/"requestId":"[^"]*"/, '"requestId":""');
  for (const id of ids) text = text.replaceAll(id, '<id>');
  return text;
}

export async function ask(
  client: ApiClient,
  { method }: Route,
  { address, body }: Question,
): Promise<ApiAnswer<unknown>> {
  return client.send(method, address, method === 'GET' ? undefined : body);
}
