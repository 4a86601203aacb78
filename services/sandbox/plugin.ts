import { definePlugin } from '@isp/sdk';
import { getClock } from './actions/get-clock.ts';
import { setClock } from './actions/set-clock.ts';

export default definePlugin({ actions: [getClock, setClock] });
