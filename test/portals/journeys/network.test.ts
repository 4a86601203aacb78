import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ensureProgram, radclient } from '../../../plugins/radius/test/radclient.ts';
import { eventually } from '../../support/eventually.ts';
import { ways } from './support/hands.ts';
import { type Portal, startPortal } from './support/start-portal.ts';
import { visit } from './support/visit.ts';

interface Job {
  readonly id: string;
  readonly status: string;
}

const secret = 'a-shared-secret';
let portal: Portal;
let tariffId: string;

beforeAll(async () => {
  await ensureProgram('radclient', ['freeradius-utils']);
  portal = await startPortal();
  const price = { amountMinor: 3990, currency: 'EUR' };
  const tariff = { name: 'Internet 100/50', type: 'internet', price, downKbps: 100_000, upKbps: 50_000 };
  tariffId = (await portal.made('/tariffs', tariff)).id;
  await portal.made('/radius/nas', { name: 'Router', address: '127.0.0.1', secret, vendor: 'mikrotik' });
}, 300_000);

afterAll(async () => {
  await portal?.[Symbol.asyncDispose]();
});

const enter = (way: (typeof ways)[number]) =>
  visit({ browser: portal.browser, baseUrl: portal.kernel.baseUrl, way });

/** A session of the subscriber, as his router tells it. */
async function comeOnline(login: string): Promise<void> {
  const { radiusAuth, radiusAcct } = portal.kernel.ports;
  const who = { 'User-Name': login };
  const asked = { ...who, 'User-Password': 'a good password' };
  const answer = await radclient({ port: radiusAuth, command: 'auth', secret, attributes: asked });
  expect(answer.packet).toBe('Access-Accept');
  const start = { 'Acct-Status-Type': 'Start', 'Acct-Session-Id': login, 'NAS-IP-Address': '127.0.0.1' };
  const attributes = { ...who, ...start, 'Framed-IP-Address': '198.51.100.77' };
  await radclient({ port: radiusAcct, command: 'acct', secret, attributes });
}

/** What a login is answered. */
async function answerTo(login: string): Promise<string | undefined> {
  const attributes = { 'User-Name': login, 'User-Password': 'a good password' };
  const { radiusAuth } = portal.kernel.ports;
  return (await radclient({ port: radiusAuth, command: 'auth', secret, attributes })).packet;
}

describe.each(ways)('%s', (way) => {
  const [name, login, later, address] =
    way === 'by mouse'
      ? (['Ana Adler', 'ana.adler', 'anna', '203.0.113.7'] as const)
      : (['Bea Brandt', 'bea.brandt', 'bella', '203.0.113.8'] as const);

  test('a customer is added, orders internet access, and is seen online', async () => {
    const { page, hands, heading, end } = await enter(way);
    await hands.goTo('Customers');
    await heading('Customers');
    await hands.press('link', 'Add customer');
    await heading('Add customer');
    await hands.write('Name', name);
    await hands.press('button', 'Next');
    await page.getByRole('heading', { name: 'Billing Step 2 of 3' }).waitFor();
    await hands.press('button', 'Next');
    await page.getByRole('heading', { name: 'Confirmation Step 3 of 3' }).waitFor();
    await hands.press('button', 'Add customer');
    await heading(name);

    await hands.openTab(`About ${name}`, 'Services');
    await hands.press('link', 'Add internet');
    await heading(`Add internet for ${name}`);
    await hands.choose(/^Tariff/, /Internet 100\/50/);
    await page.getByText('What the first bill will have').waitFor();
    await hands.press('button', 'Next');
    await hands.write('Login', login);
    await hands.write('Password', 'a good password');
    await hands.press('button', 'Next');
    await page.getByRole('heading', { name: 'Review Step 3 of 3' }).waitFor();
    await hands.press('button', 'Order');
    await heading('Internet was ordered');
    await hands.press('link', 'To the customer’s services');
    await page.getByRole('tabpanel', { name: 'Services' }).getByText('Active').first().waitFor();

    await hands.goTo('Sessions');
    await heading('Sessions');
    await comeOnline(login);
    await page.getByRole('grid', { name: 'Sessions' }).getByRole('row', { name: login }).waitFor();
    await end();
  }, 300_000);

  test('login and address of a service are changed on its page, and the network has them', async () => {
    const { page, hands, heading, end } = await enter(way);
    await hands.goTo('Services');
    await heading('Services');
    await hands.pressCell({ grid: 'Services', row: login, column: 'Tariff' });
    await heading('Internet 100/50');
    await hands.press('button', 'Change login and addresses');
    await page.getByRole('dialog', { name: 'Change login and addresses' }).waitFor();
    await hands.write('Login', later);
    await hands.write('Fixed IPv4 address', '203.0.113.700');
    await hands.press('button', 'Save');
    await page
      .getByRole('textbox', { name: 'Fixed IPv4 address' })
      .and(page.locator('[aria-invalid=true]'))
      .waitFor();
    await hands.write('Fixed IPv4 address', address);
    await hands.press('button', 'Save');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByText(address).waitFor();
    await page.getByText('On its way to the network').waitFor({ state: 'hidden' });
    expect([await answerTo(later), await answerTo(login)]).toEqual(['Access-Accept', 'Access-Reject']);
    await end(/status of 422/);
  }, 300_000);

  test('who changes what somebody else has changed meanwhile is told so, and both changes are kept', async () => {
    const { data } = (await portal.admin.get<{ data: { id: string; name: string }[] }>('/radius/nas')).body;
    const [{ id, name: before }] = data as [{ id: string; name: string }];
    const [mine, seconds] = [`${before} of ${name}`, way === 'by mouse' ? 300 : 400];
    const { page, hands, heading, end } = await enter(way);
    await page.goto(`${portal.kernel.baseUrl}/radius/nas/${id}/edit`);
    await heading(`Change ${before}`);
    await hands.write('Name', mine);
    const theirs = { name: `${before}!`, interimSeconds: seconds };
    await portal.admin.send('PATCH', `/radius/nas/${id}`, theirs);
    await hands.press('button', 'Save');
    const told = page.getByRole('alert');
    await told.getByText('Somebody else has changed this meanwhile').waitFor();
    await told.getByText(`was ${before}, is ${before}! now. You entered ${mine}.`).waitFor();
    await told.getByText(`is ${seconds} now.`).waitFor();
    expect((await portal.admin.get(`/radius/nas/${id}`)).body).toMatchObject(theirs);
    await hands.press('button', 'Take their changes over');
    await told.waitFor({ state: 'hidden' });
    await hands.press('button', 'Save');
    await heading(mine);
    const kept = { name: mine, interimSeconds: seconds };
    expect((await portal.admin.get(`/radius/nas/${id}`)).body).toMatchObject(kept);
    await end(/status of 412/);
  }, 300_000);

  test('a job the device refuses waits in the queue until somebody says it was done by hand', async () => {
    const job = await refusedJob(`${name} 2`);
    const { page, hands, heading, end } = await enter(way);
    await hands.goTo('Provisioning');
    await heading('Provisioning');
    await hands.press('button', 'Waits for somebody');
    await hands.pressCell({ grid: 'Jobs', row: /internet · activate.*Manual/, column: 'Job' });
    await heading('internet · activate');
    await page.getByText('It waits for somebody').waitFor();
    await page.getByRole('heading', { name: 'Try 1' }).waitFor();
    await hands.press('button', 'What to do with it');
    await hands.chooseEntry('It was done by hand');
    await page.getByRole('dialog', { name: 'It was done by hand' }).waitFor();
    await hands.press('button', 'Mark as done');
    await page.getByRole('textbox', { name: 'Reason' }).and(page.locator('[aria-invalid=true]')).waitFor();
    await hands.write('Reason', 'Port set by hand at the rack.');
    await hands.press('button', 'Mark as done');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByText('It waits for somebody').waitFor({ state: 'hidden' });
    await hands.press('link', 'Provisioning');
    await heading('Provisioning');
    expect((await jobOf(job.id)).status).toBe('done');
    await end();
  }, 300_000);
});

const jobOf = async (id: string) => (await portal.admin.get<Job>(`/provisioning/jobs/${id}`)).body;

/** An order whose device refuses it. */
async function refusedJob(name: string): Promise<Job> {
  const { admin, made } = portal;
  const values = { drivers: { internet: ['fake'] } };
  await admin.send('PUT', '/plugins/provisioning/config', { values });
  await admin.send('PUT', '/sandbox/devices/default', { script: ['refuse'] });
  const { id } = await made('/customers', { name });
  const ordered = await admin.post<{ job: Job }>(`/customers/${id}/services/internet`, { tariffId });
  const job = await eventually(
    () => jobOf(ordered.body.job.id),
    ({ status }) => status === 'manual',
    { within: 30_000, what: 'the job in the manual queue' },
  );
  await admin.send('PUT', '/plugins/provisioning/config', { values: { drivers: {} } });
  return job;
}
