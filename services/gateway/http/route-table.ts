import type { PluginContract } from '@isp/sdk';
import { type HandlerSurroundings, routeHandler } from './route-handler.ts';
import { tracedRoute } from './traced-route.ts';
import { type Aliases, apiPath } from './web-service.ts';

/** The API's routes at one moment: handlers per alias, and which methods a path has. */
export interface RouteTable {
  readonly aliases: Aliases;
  allowedMethods(path: string): string[];
}

export function routeTable(contracts: readonly PluginContract[], around: HandlerSurroundings): RouteTable {
  const actions = contracts.flatMap((contract) => contract.actions.filter(({ rest }) => rest));
  const aliases = actions.map((action) => {
    const path = action.rest?.path.replace(/\{(\w+)\}/g, ':$1');
    return [
      `${action.rest?.method} ${path}`,
      tracedRoute(action, routeHandler(action, around), around.traces),
    ] as const;
  });
  const patterns = actions.map(({ rest }) => ({
    method: rest?.method ?? '',
    pattern: patternOf(rest?.path ?? ''),
  }));
  return {
    aliases: Object.fromEntries(aliases),
    allowedMethods: (path) =>
      patterns.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method),
  };
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${apiPath}${path.replace(/\{\w+\}/g, '[^/]+')}/?$`);
}
