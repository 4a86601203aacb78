import type { PluginContract } from '@isp/sdk';
import type { BodyRule } from './read-body.ts';
import { type HandlerSurroundings, type RouteHandler, routeHandler } from './route-handler.ts';
import { tracedRoute } from './traced-route.ts';
import { type Aliases, apiPath } from './web-service.ts';

/** The API's routes at one moment: handlers per alias, and which methods a path has. */
export interface RouteTable {
  /** By the text of the action's contract. */
  readonly handlers: ReadonlyMap<string, RouteHandler>;
  readonly aliases: Aliases;
  allowedMethods(path: string): string[];
  bodyRule(method: string, path: string): BodyRule | undefined;
}

/** Makes the table. Routes that are as they were keep their handler: each one's schema costs milliseconds to compile. */
export function routeTable(
  contracts: readonly PluginContract[],
  around: HandlerSurroundings,
  before?: RouteTable,
): RouteTable {
  const actions = contracts.flatMap((contract) => contract.actions.filter(({ rest }) => rest));
  const handlers = new Map<string, RouteHandler>();
  const aliases = actions.map((action) => {
    const path = action.rest?.path.replace(/\{(\w+)\}/g, ':$1');
    const text = JSON.stringify(action);
    const handler =
      before?.handlers.get(text) ?? tracedRoute(action, routeHandler(action, around), around.traces);
    handlers.set(text, handler);
    return [`${action.rest?.method} ${path}`, handler] as const;
  });
  const patterns = actions.map(({ rest, rawBody, bodyLimitBytes: limitBytes }) => ({
    method: rest?.method ?? '',
    pattern: patternOf(rest?.path ?? ''),
    rule: rawBody || limitBytes ? { raw: rawBody !== undefined, limitBytes } : undefined,
  }));
  const special = patterns.filter(({ rule }) => rule);
  return {
    handlers,
    aliases: Object.fromEntries(aliases),
    allowedMethods: (path) =>
      patterns.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method),
    bodyRule: (method, path) => special.find((one) => one.method === method && one.pattern.test(path))?.rule,
  };
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${apiPath}${path.replace(/\{\w+\}/g, '[^/]+')}/?$`);
}
