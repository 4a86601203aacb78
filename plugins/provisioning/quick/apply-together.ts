import type { Context, ParamsOf, ResultOf } from '@isp/sdk';
import { IspError } from '@isp/sdk';
import type { TranscriptLine } from '../contract/index.ts';
import { outcomeOf } from '../providers/ask-drivers.ts';
import type { DriverOutcome } from '../providers/driver.ts';
import { appliedText, askingText } from '../providers/radius-driver.ts';
import type { BegunTogether } from './begin-together.ts';

/** How the try of one of several jobs ended. */
export interface EndedTogether extends BegunTogether {
  readonly outcome: DriverOutcome;
  readonly transcript: TranscriptLine[];
}

type Order = ParamsOf<'radius.subscribers.apply-many'>['orders'][number];
type Answer = ResultOf<'radius.subscribers.apply-many'>['data'][number];

/** Asks radius for all of them in one call; whatever it throws is the outcome of each. */
export async function applyTogether(ctx: Context, begun: readonly BegunTogether[]): Promise<EndedTogether[]> {
  const askedAt = now();
  const answers = await ask(ctx, begun);
  return begun.map((attempt) => {
    const { action, desiredVersion, jobId } = attempt.request;
    const answer = answers instanceof Map ? answers.get(jobId) : undefined;
    const outcome = answers instanceof Map ? toOutcome(answer) : answers;
    const told = outcome === 'done' ? appliedText(answer?.applied === true) : reasonOf(outcome);
    const transcript = [
      { at: askedAt, text: askingText(action, desiredVersion) },
      { at: now(), text: told },
    ];
    return { ...attempt, outcome, transcript };
  });
}

async function ask(
  ctx: Context,
  begun: readonly BegunTogether[],
): Promise<Map<string, Answer> | Exclude<DriverOutcome, 'done'>> {
  const orders = begun.map(({ requestId, request }) => {
    const { action: _, serviceType: _type, device: _device, ...order } = request;
    return { ...order, requestId } as unknown as Order;
  });
  try {
    const options = { as: 'plugin', timeoutMs: 60_000 } as const;
    const { data } = await ctx.call('radius.subscribers.apply-many', { orders }, options);
    return new Map(data.map((answer) => [answer.jobId, answer]));
  } catch (error) {
    ctx.log.warn({ err: error, jobs: orders.length, driver: 'radius' }, 'the driver failed');
    // What is wrong with one order is not the fault of the others: each is tried alone.
    if (error instanceof IspError && error.status < 500 && orders.length > 1) return askEach(ctx, orders);
    return outcomeOf(error, 'radius');
  }
}

async function askEach(ctx: Context, orders: readonly Order[]): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  for (const { requestId: _, ...order } of orders) {
    const { jobId } = order;
    try {
      const { applied } = await ctx.call('radius.subscribers.apply', order, { as: 'plugin' });
      answers.set(jobId, { jobId, applied });
    } catch (error) {
      const outcome = outcomeOf(error, 'radius');
      const refusal = {
        code: 'REFUSED',
        status: 'manual' in outcome ? 422 : 503,
        message: reasonOf(outcome),
      };
      answers.set(jobId, { jobId, refusal });
    }
  }
  return answers;
}

function toOutcome(answer: Answer | undefined): DriverOutcome {
  if (!answer) return { retry: 'radius did not say what became of it' };
  const { refusal } = answer;
  if (!refusal) return 'done';
  const passes = refusal.status >= 500 || refusal.later;
  return passes ? { retry: refusal.message } : { manual: refusal.message };
}

function reasonOf(outcome: Exclude<DriverOutcome, 'done'>): string {
  return 'retry' in outcome ? outcome.retry : outcome.manual;
}

function now(): string {
  return Temporal.Now.instant().toString({ smallestUnit: 'millisecond' });
}
