import { type Context, IspError } from '@isp/sdk';
import type { ProvisioningRequest } from '../contract/index.ts';
import type { DriverOutcome, Transcript } from './driver.ts';
import { findDriver } from './drivers.ts';

/** One try with the driver of the service's type. Whatever it throws becomes an outcome. */
export async function askDriver(
  ctx: Context,
  request: ProvisioningRequest,
  note: Transcript,
): Promise<DriverOutcome> {
  const driver = findDriver(ctx, request.serviceType);
  if (!driver) return { manual: `there is no driver for services of type ${request.serviceType}` };
  try {
    return await driver.apply(request, note);
  } catch (error) {
    ctx.log.warn({ err: error, jobId: request.jobId }, 'the driver failed');
    return outcomeOf(error);
  }
}

/** A refusal (4xx) will be the same next time; an outage or a defect may pass. */
function outcomeOf(error: unknown): DriverOutcome {
  if (!(error instanceof IspError)) return { retry: 'the driver failed; the log of this plugin says why' };
  const passes = error.status >= 500 || error.retry === 'later';
  return passes ? { retry: error.message } : { manual: error.message };
}
