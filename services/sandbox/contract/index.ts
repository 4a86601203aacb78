import { type ClockReading, Instant } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import type { AskDeviceAnswer, AskDeviceParams, FakeDevice, ScriptDeviceParams } from './device.ts';

export {
  AskDeviceAnswer,
  AskDeviceParams,
  ByDevice,
  DeviceCall,
  DeviceStep,
  FakeDevice,
  ScriptDeviceParams,
} from './device.ts';

export const Clock = Type.Object({
  now: Instant,
  stands: Type.Boolean({ description: 'false: it runs with real time' }),
});

export const SetClockParams = Type.Object({ now: Instant });

declare module '@isp/sdk' {
  interface Actions {
    'sandbox.devices.script': { params: ScriptDeviceParams; result: FakeDevice };
    'sandbox.devices.get': { params: { id: string }; result: FakeDevice };
    'sandbox.devices.ask': { params: AskDeviceParams; result: AskDeviceAnswer };
    'sandbox.clock.get': { params: Record<string, never>; result: ClockReading };
    'sandbox.clock.set': { params: Static<typeof SetClockParams>; result: ClockReading };
  }
}
