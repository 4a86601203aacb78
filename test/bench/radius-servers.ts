import { createNas } from '../../plugins/radius/actions/create-nas.ts';
import { type RadiusFixture, startRadiusFixture } from '../../plugins/radius/test/radius-fixture.ts';
import { type FreeRadiusProcess, startFreeRadius } from '../radius/freeradius-process.ts';
import { fillSubscribers } from './radius-subscribers.ts';

/**
 * Run by `radius.ts` in a process of its own: the embedded server and FreeRADIUS on one database with 10,000 active
 * subscribers `load1` (password `pw1`) and so on. Tells its parent the ports; ends with it.
 */
export interface BenchServers {
  readonly embedded: FreeRadiusProcess['ports'];
  readonly freeradius: FreeRadiusProcess['ports'];
}

export const benchSecret = 'testing123';
export const benchSubscribers = 10_000;

async function fill({ admin, call }: RadiusFixture): Promise<void> {
  await call(createNas, { name: 'bench', address: '127.0.0.1', secret: benchSecret, vendor: 'mikrotik' });
  await fillSubscribers(admin, benchSubscribers);
}

async function main(): Promise<void> {
  const radius = await startRadiusFixture();
  await fill(radius);
  const freeradius = await startFreeRadius(radius, { threads: 32 });
  process.send?.({ embedded: radius.ports, freeradius: freeradius.ports } satisfies BenchServers);
  process.once('message', async () => {
    await freeradius.stop();
    await radius.close();
    process.exit();
  });
}

if (process.send) await main();
