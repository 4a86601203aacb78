import type { ById, ListQuery, Page } from '@isp/sdk';
import type { AppliedService } from './applied-service.ts';
import type { ApplyParams, ApplyResult } from './apply.ts';
import type { ChangeDeviceParams, CreateDeviceParams, Device, DeviceTest } from './device.ts';

declare module '@isp/sdk' {
  interface Actions {
    'mikrotik.devices.create': { params: CreateDeviceParams; result: Device };
    'mikrotik.devices.list': { params: ListQuery; result: Page<Device> };
    'mikrotik.devices.get': { params: ById; result: Device };
    'mikrotik.devices.change': { params: ChangeDeviceParams; result: Device };
    'mikrotik.devices.remove': { params: ById; result: undefined };
    'mikrotik.devices.test': { params: ById; result: DeviceTest };
    'mikrotik.services.list': { params: ListQuery; result: Page<AppliedService> };
    'mikrotik.subscribers.apply': { params: ApplyParams; result: ApplyResult };
  }
}
