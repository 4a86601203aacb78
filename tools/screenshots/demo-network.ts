import { radclient } from '../../plugins/radius/test/radclient.ts';
import { type Demo, loginOf, rowsOf } from './demo.ts';

const secret = 'a-shared-secret';
const password = 'a good password';

/** Routers, a pool, who is online, who was refused, and a job that waits for somebody. */
export async function fillNetwork(demo: Demo): Promise<void> {
  const { admin, made, customers } = demo;
  await made('/radius/nas', { name: 'Berlin Mitte', address: '127.0.0.1', secret, vendor: 'mikrotik' });
  await made('/radius/nas', { name: 'Leipzig Nord', address: '192.0.2.20', secret, vendor: 'mikrotik' });
  await made('/radius/pools', { name: 'Berlin', cidr: '100.64.0.0/24' });
  const price = { amountMinor: 3990, currency: 'EUR' };
  const speed = { downKbps: 100_000, upKbps: 50_000 };
  const tariffId = await made('/tariffs', { name: 'Home 100', type: 'internet', price, ...speed });
  const [last = '', ...online] = Object.keys(customers).reverse();
  for (const name of online) await order(demo, { name, tariffId });
  for (const [index, name] of online.entries()) await comeOnline(demo, { login: loginOf(name), index });
  await logIn(demo, loginOf('Ana Adler'), 'mistyped');
  await logIn(demo, 'nobody.known', password);
  await refused(demo, () => admin.post(`/customers/${customers[last]}/services/internet`, { tariffId }));
}

async function order({ admin, customers }: Demo, wish: { name: string; tariffId: string }): Promise<void> {
  const { name, tariffId } = wish;
  const path = `/customers/${customers[name]}/services`;
  await admin.post(`${path}/internet`, { tariffId, login: loginOf(name), password });
  await rowsOf(admin, `${path}?filter[status]=active`);
}

function logIn({ kernel }: Demo, login: string, typed: string) {
  const attributes = { 'User-Name': login, 'User-Password': typed };
  return radclient({ port: kernel.ports.radiusAuth, command: 'auth', secret, attributes });
}

async function comeOnline(demo: Demo, { login, index }: { login: string; index: number }): Promise<void> {
  await logIn(demo, login, password);
  const session = { 'Acct-Session-Id': `session-${index}`, 'NAS-IP-Address': '127.0.0.1' };
  const about = { 'User-Name': login, ...session, 'Framed-IP-Address': `100.64.0.${10 + index}` };
  const port = demo.kernel.ports.radiusAcct;
  const tell = (more: Record<string, string | number>) =>
    radclient({ port, command: 'acct', secret, attributes: { ...about, ...more } });
  await tell({ 'Acct-Status-Type': 'Start' });
  const used = {
    'Acct-Input-Octets': 48_000_000 * (index + 1),
    'Acct-Output-Octets': 610_000_000 * (index + 1),
  };
  await tell({ 'Acct-Status-Type': 'Interim-Update', 'Acct-Session-Time': 5_400, ...used });
}

/** What is ordered meanwhile goes to a device that does not take it. */
async function refused({ admin, made }: Demo, ordered: () => Promise<unknown>): Promise<void> {
  const choose = (drivers: object) => made('/plugins/provisioning/config', { values: { drivers } }, 'PUT');
  await choose({ internet: ['fake'] });
  await made('/sandbox/devices/default', { script: ['refuse'] }, 'PUT');
  await ordered();
  await rowsOf(admin, '/provisioning/jobs?filter[status]=manual');
  await choose({});
}
