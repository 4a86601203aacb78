import { type Context, IspError } from '@isp/sdk';
import type { ProvisioningRequest } from '../contract/index.ts';
import { chosenDrivers } from './chosen-drivers.ts';
import type { DriverOutcome, Transcript } from './driver.ts';
import { findDriver, offeredDrivers } from './drivers.ts';

/**
 * One try with the drivers of the service's type, one after the other. The first that is not done ends the try; the
 * next try asks those before it again, which find nothing to do.
 */
export async function askDrivers(
  ctx: Context,
  request: ProvisioningRequest,
  note: Transcript,
): Promise<DriverOutcome> {
  const { serviceType } = request;
  const names = chosenDrivers(ctx.config)[serviceType] ?? (await ofItsName(ctx, serviceType));
  if (!names) return { manual: `there is no driver for services of type ${serviceType}` };
  if (names.length === 0)
    return { manual: `services of type ${serviceType} are set up by hand: no driver is chosen` };
  for (const name of names) {
    const outcome = await askDriver(ctx, { name, request }, note);
    if (outcome !== 'done') return outcome;
  }
  return 'done';
}

/** A type nobody has chosen drivers for has the one of its own name, if a plugin offers it. */
async function ofItsName(ctx: Context, serviceType: string): Promise<readonly string[] | undefined> {
  const offers = await offeredDrivers(ctx);
  return offers.some(({ name }) => name === serviceType) ? [serviceType] : undefined;
}

/** Whatever a driver throws becomes an outcome. */
async function askDriver(
  ctx: Context,
  { name, request }: { name: string; request: ProvisioningRequest },
  note: Transcript,
): Promise<DriverOutcome> {
  try {
    const driver = await findDriver(ctx, name);
    return 'apply' in driver ? await driver.apply(request, note) : driver;
  } catch (error) {
    ctx.log.warn({ err: error, jobId: request.jobId, driver: name }, 'the driver failed');
    return outcomeOf(error, name);
  }
}

/** A refusal (4xx) will be the same next time; an outage or a defect may pass. */
export function outcomeOf(error: unknown, name: string): Exclude<DriverOutcome, 'done'> {
  if (!(error instanceof IspError))
    return { retry: `the driver ${name} failed; the log of provisioning says why` };
  const passes = error.status >= 500 || error.retry === 'later';
  return passes ? { retry: error.message } : { manual: error.message };
}
