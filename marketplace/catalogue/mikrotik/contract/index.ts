export { AppliedService, ListServicesParams, SubscriberState } from './applied-service.ts';
export { ApplyParams, ApplyResult, DesiredSubscriber } from './apply.ts';
export { ChangeDeviceParams, CreateDeviceParams, Device, DeviceTest, ListDevicesParams } from './device.ts';
export { mikrotikErrors } from './errors.ts';
export type {} from './registry.ts';
