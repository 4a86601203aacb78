import type { ServerResponse } from 'node:http';
import type { ActionContract } from '@isp/sdk';
import type { CallLimits } from './call-limits.ts';
import type { Caller, Principals } from './principals.ts';
import type { WebRequest } from './web-request.ts';

/** What decides who comes in. */
export interface Door {
  readonly principals: Principals;
  readonly limits: CallLimits;
}

/**
 * Finds out who a request is made for and counts it. Answers the caller, or undefined for nobody; throws
 * `UNAUTHENTICATED` and what the limits refuse with.
 */
export function doorOf({ rest, permission }: ActionContract, { principals, limits }: Door) {
  const { method = 'GET', path = '' } = rest ?? {};
  const route = `${method} ${path}`;
  const isLogin = permission === 'public' && path.startsWith('/auth/');
  const cookies = permission !== 'public';
  return async (request: WebRequest, response: ServerResponse): Promise<Caller | undefined> => {
    const asked = { response, address: request.ispOrigin.address, route, isLogin };
    const caller = await principals.of(request, { cookies }).catch((error: unknown) => {
      limits.refuseUnknown(asked);
      throw error;
    });
    await limits.admit(caller, asked);
    return caller;
  };
}
