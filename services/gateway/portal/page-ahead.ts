import type { PluginRuntime } from '@isp/sdk';
import type { Principals } from '../http/principals.ts';
import type { AskAhead, PageAhead } from './page-links.ts';

/** Asks the service `portal` what a page loads and reads first, in the name of who is signed in with the session's cookie. */
export function pageAhead(principals: Principals, { callForText }: PluginRuntime): AskAhead {
  return async (request, address) => {
    const caller = await principals.of(request);
    if (!caller || !callForText) return undefined;
    const { ispRequestId: requestId, ispOrigin } = request;
    const forwarded = { principal: caller.principal, requestId, origin: { address: ispOrigin.address } };
    const text = await callForText('portal.pages.ahead', { address }, forwarded);
    return text === undefined ? undefined : (JSON.parse(text) as PageAhead);
  };
}
