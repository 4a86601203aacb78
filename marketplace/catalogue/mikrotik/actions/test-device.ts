import { ById, type Context, defineAction, IspError, platformErrors } from '@isp/sdk';
import { DeviceTest } from '../contract/index.ts';
import { devices, type SealedDevice } from '../data/device-store.ts';
import { settingsOf } from '../domain/settings.ts';
import { askDevice } from '../router/ask-device.ts';
import { shownFingerprint } from '../router/pinned-connection.ts';

/** Signs in to a router and reads what it is; shows the certificate to pin when it is not trusted yet. */
export const testDevice = defineAction('mikrotik.devices.test', {
  summary: 'Signs in to a router and says whether it can be used, and which certificate it shows.',
  permission: 'mikrotik.device.change',
  rest: 'POST /mikrotik/devices/{id}/test',
  status: 200,
  params: ById,
  result: DeviceTest,
  errors: [platformErrors.NOT_FOUND],
  timeoutMs: 45_000,
  async handler(caller, { id }) {
    const ctx = caller.asPlugin('a router has a password');
    const device = await ctx.transaction((tx) => devices.get(tx, id), { readOnly: true });
    return { ...(await asked(ctx, device)), fingerprint: await certificateOf(ctx, device) };
  },
});

async function asked(ctx: Context, device: SealedDevice): Promise<DeviceTest> {
  try {
    const { version, 'board-name': board } = await askDevice(ctx, device);
    return { usable: true, version, board };
  } catch (error) {
    if (!(error instanceof IspError)) throw error;
    return { usable: false, problem: error.message };
  }
}

function certificateOf(ctx: Context, device: SealedDevice): Promise<string | undefined> {
  return shownFingerprint(device, AbortSignal.timeout(settingsOf(ctx.config).timeoutMs));
}
