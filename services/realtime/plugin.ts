import { definePlugin } from '@isp/sdk';
import { getEndpoint } from './actions/get-endpoint.ts';
import { startRealtime } from './live/start-realtime.ts';

export default definePlugin({ actions: [getEndpoint], start: startRealtime });
