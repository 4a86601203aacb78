import type { ServerResponse } from 'node:http';
import ApiGateway from 'moleculer-web';
import type { WebRequest } from './web-request.ts';

/** What a route has of its own about bodies. */
export interface BodyRule {
  /** The action takes its body as it came. */
  readonly raw: boolean;
  /** The most it takes; undefined: what every route takes. */
  readonly limitBytes: number | undefined;
}

type Next = (error?: unknown) => void;
type Parser = (request: WebRequest, response: ServerResponse, next: Next) => void;

interface Parsers {
  json(options: object): Parser;
  raw(options: object): Parser;
}

/** Makes what reads the body of each request, as JSON or as it came, up to its route's limit. */
export function bodyReader(options: {
  limitBytes(): number;
  ruleOf(request: WebRequest): BodyRule | undefined;
}): Parser {
  const parsers = new Map<string, Parser>();
  return (request, response, next) => {
    const { raw = false, limitBytes = options.limitBytes() } = options.ruleOf(request) ?? {};
    const name = `${raw} ${limitBytes}`;
    const parser = parsers.get(name) ?? makeParser(raw, limitBytes);
    parsers.set(name, parser);
    parser(request, response, next);
  };
}

function makeParser(raw: boolean, limit: number): Parser {
  const { json, raw: bytes } = (ApiGateway as unknown as { bodyParser: Parsers }).bodyParser;
  return raw ? bytes({ limit, type: () => true }) : json({ limit, strict: false, type: isJson });
}

function isJson({ headers }: WebRequest): boolean {
  return /^application\/(json|[\w.+-]+\+json)\s*(;|$)/i.test(headers['content-type'] ?? '');
}
