import { definePlugin } from '@isp/sdk';
import { askDevice } from './actions/ask-device.ts';
import { getClock } from './actions/get-clock.ts';
import { getDevice } from './actions/get-device.ts';
import { scriptDevice } from './actions/script-device.ts';
import { setClock } from './actions/set-clock.ts';

export default definePlugin({ actions: [getClock, setClock, scriptDevice, getDevice, askDevice] });
