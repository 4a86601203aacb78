import { definePlugin } from '@isp/sdk';
import { applySubscriber } from './actions/apply-subscriber.ts';
import { changeDevice } from './actions/change-device.ts';
import { createDevice } from './actions/create-device.ts';
import { getDevice } from './actions/get-device.ts';
import { listDevices } from './actions/list-devices.ts';
import { listServices } from './actions/list-services.ts';
import { personalData } from './actions/personal-data.ts';
import { removeDevice } from './actions/remove-device.ts';
import { testDevice } from './actions/test-device.ts';
import { devices } from './data/device-store.ts';
import { healthOf } from './domain/health-of-devices.ts';
import { askDevices } from './schedules/ask-devices.ts';

export default definePlugin({
  actions: [
    applySubscriber,
    createDevice,
    listDevices,
    getDevice,
    changeDevice,
    removeDevice,
    testDevice,
    listServices,
    personalData,
  ],
  schedules: [askDevices],
  async start({ context }) {
    const all = () => context.transaction((tx) => devices.listAll(tx, {}), { readOnly: true });
    return { health: async () => healthOf(await all()) };
  },
});
