import { setTimeout as sleep } from 'node:timers/promises';
import { defineAction, platformErrors } from '@isp/sdk';
import { AskDeviceAnswer, AskDeviceParams, type DeviceStep } from '../contract/index.ts';
import { askOnce } from '../devices/device-state.ts';
import { readDevice, writeDevice } from '../devices/device-store.ts';

const waits: readonly DeviceStep[] = ['slow', 'time-out', 'lose-reply'];

/** A fake device gets a request of provisioning and does what its script says. */
export const askDevice = defineAction('sandbox.devices.ask', {
  summary: 'Gives a request to a fake device, which does what its script says.',
  permission: 'sandbox.device.ask',
  params: AskDeviceParams,
  result: AskDeviceAnswer,
  errors: [platformErrors.TIMEOUT],
  timeoutMs: 60_000,
  async handler(ctx, asked): Promise<AskDeviceAnswer> {
    const { step, device } = await ctx.transaction(async (tx) => {
      const before = await readDevice(ctx, tx, asked.id);
      const at = Temporal.Now.instant().toString({ smallestUnit: 'millisecond' });
      const next = askOnce(before, asked, at);
      await writeDevice(ctx, tx, next.device);
      return next;
    });
    if (waits.includes(step)) await sleep(device.delayMs);
    return answerOf(step, asked.id);
  },
});

function answerOf(step: DeviceStep, id: string): AskDeviceAnswer {
  if (step === 'refuse') return { outcome: 'manual', reason: `the device ${id} refuses` };
  if (step === 'fail') return { outcome: 'retry', reason: `the device ${id} restarts` };
  if (step === 'time-out' || step === 'lose-reply')
    throw platformErrors.TIMEOUT({ action: `the device ${id}` });
  return { outcome: 'done' };
}
