import { ensureProgram } from '../plugins/radius/test/radclient.ts';
import { firstCustomer } from '../test/journeys/first-customer.ts';
import { startTestKernel } from '../test/support/test-kernel.ts';

/**
 * `npm run demo:first-customer`: the platform's main job on a platform of its own (own data directory and ports,
 * removed at the end), each step printed.
 */
let step = 0;
const tell = (text: string) => {
  step += 1;
  process.stdout.write(`${String(step).padStart(2)}  ${text}\n`);
};

await ensureProgram('radclient', ['freeradius-utils']);
await ensureProgram('freeradius', ['freeradius', 'freeradius-postgresql']);
process.stdout.write('Starting a platform for the demonstration …\n');
await using kernel = await startTestKernel();
await firstCustomer(kernel, tell);
process.stdout.write('Done.\n');
