import { definePlugin } from '@isp/sdk';
import { startGateway } from './gateway.ts';

export default definePlugin({ start: startGateway });
