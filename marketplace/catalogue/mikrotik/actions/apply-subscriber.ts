import { type Context, defineAction, IspError } from '@isp/sdk';
import { applySubscriberState } from '../apply/apply-subscriber-state.ts';
import { claimService, releaseService } from '../apply/claim-service.ts';
import type { Note } from '../apply/converge.ts';
import { ApplyParams, ApplyResult } from '../contract/index.ts';

/** Brings a subscriber's router to a desired state: what provisioning asks of the driver `mikrotik`. */
export const applySubscriber = defineAction('mikrotik.subscribers.apply', {
  summary: 'Sets what a router gives one service.',
  permission: 'mikrotik.subscriber.apply',
  params: ApplyParams,
  result: ApplyResult,
  idempotent: true,
  timeoutMs: 60_000,
  async handler(caller, request): Promise<ApplyResult> {
    const ctx = caller.asPlugin('routers and their passwords are kept from everybody else');
    const transcript: string[] = [];
    const note = (text: string) => void transcript.push(text.slice(0, 500));
    try {
      await work(ctx, request, note);
      return { outcome: 'done', transcript };
    } catch (error) {
      if (!(error instanceof IspError)) throw error;
      return { outcome: outcomeOf(error), reason: error.message.slice(0, 500), transcript };
    }
  },
});

async function work(ctx: Context, request: ApplyParams, note: Note): Promise<void> {
  const claimed = await claimService(ctx, request);
  if (!claimed) {
    note('a newer version is in place and was left alone');
    return;
  }
  try {
    const applied = await applySubscriberState(ctx, claimed, { request, note });
    await releaseService(ctx, claimed, { applied });
  } catch (error) {
    const problem = error instanceof IspError ? error.message : 'a defect of the plugin; its log says more';
    await releaseService(ctx, claimed, { problem });
    throw error;
  }
}

/** An outage may pass; what a router refuses it refuses again. */
function outcomeOf({ retry, status }: IspError): 'retry' | 'manual' {
  return retry === 'later' || status >= 500 ? 'retry' : 'manual';
}
