import type { Context, OfferedProvider } from '@isp/sdk';
import Value from 'typebox/value';
import { DriverAnswer } from '../contract/index.ts';
import type { DriverOutcome, ProvisioningDriver } from './driver.ts';

/** Milliseconds a driver has for one try: routers are slow, and it asks them several things. */
const answerLimitMs = 60_000;

/** A driver that another plugin offers: its action does the work, and its answer is checked before it counts. */
export function offeredDriver(ctx: Context, { name, action }: OfferedProvider): ProvisioningDriver {
  return {
    async apply(request, note) {
      note(`${request.action}: asking ${name} to apply version ${request.desiredVersion}`);
      const options = { as: 'plugin', timeoutMs: answerLimitMs } as const;
      // The name is known at run time only; whether we may call it is decided where it is offered.
      const answer: unknown = await ctx.call(action as never, request as never, options);
      if (!Value.Check(DriverAnswer, answer)) {
        ctx.log.error(
          { driver: name, jobId: request.jobId },
          'the driver answered something that is no outcome',
        );
        return {
          retry: `the driver ${name} answered something that is no outcome; its plugin needs a correction`,
        };
      }
      for (const line of answer.transcript ?? []) note(`${name}: ${line}`);
      return toOutcome(name, answer);
    },
  };
}

function toOutcome(
  name: string,
  { outcome, reason = 'without a reason', actual }: DriverAnswer,
): DriverOutcome {
  if (outcome === 'done') return 'done';
  const why = `${name}: ${reason}`;
  return outcome === 'retry' ? { retry: why, actual } : { manual: why, actual };
}
