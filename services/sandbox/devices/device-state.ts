import type { AskDeviceParams, DeviceCall, DeviceStep, FakeDevice } from '../contract/index.ts';

const keptCalls = 50;

/** A device as it is kept: with the job and version each service has of it. */
export interface DeviceState extends FakeDevice {
  readonly applied: Readonly<Record<string, { readonly jobId: string; readonly version: number }>>;
}

/** A device nobody has scripted takes everything. */
export function newDevice(id: string): DeviceState {
  return { id, script: ['accept'], delayMs: 1_000, calls: [], applied: {} };
}

/** Steps after which the device has what was asked. */
const takes: readonly DeviceStep[] = ['accept', 'slow', 'lose-reply'];

/** What one request does to a device: the step it uses up, and the device afterwards. */
export function askOnce(
  device: DeviceState,
  asked: AskDeviceParams,
  at: string,
): { readonly step: DeviceStep; readonly device: DeviceState } {
  const [step = 'accept', ...later] = device.script;
  const changed = takes.includes(step) && isNews(device, asked);
  const { jobId, serviceId, action, desiredVersion, undo = false, desired } = asked;
  const fields = Object.keys(desired).sort();
  const call: DeviceCall = { at, step, jobId, serviceId, action, desiredVersion, undo, fields, changed };
  const has = { [serviceId]: { jobId, version: desiredVersion } };
  return {
    step,
    device: {
      ...device,
      script: later.length > 0 ? later : [step],
      calls: [...device.calls, call].slice(-keptCalls),
      applied: changed ? { ...device.applied, ...has } : device.applied,
    },
  };
}

/** Twice is like once, and an older version is left alone, as of every driver. */
function isNews({ applied }: DeviceState, { serviceId, desiredVersion, undo, jobId }: AskDeviceParams) {
  const known = applied[serviceId];
  if (!known || desiredVersion > known.version) return true;
  return undo === true && desiredVersion === known.version && jobId === known.jobId;
}
