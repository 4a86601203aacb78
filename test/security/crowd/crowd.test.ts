import { openPluginDatabase } from '@isp/sdk/data';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { startTestPostgres, type TestPostgres } from '../../support/test-postgres.ts';
import { forgetting, keeping, raising } from './forgetful-driver.ts';
import { makeThings } from './owned-things.ts';
import { type CrowdFindings, runCrowd } from './run-crowd.ts';

let postgres: TestPostgres;
let url: string;

beforeAll(async () => {
  // The ORM tells of each connection that was ended under it, which here is on purpose.
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  postgres = await startTestPostgres();
  url = await makeThings(postgres.url);
});
afterAll(async () => {
  await postgres?.[Symbol.asyncDispose]();
});

async function crowdOf(requests: number, driver?: object): Promise<CrowdFindings> {
  const options = { url, pool: 5, applicationName: 'isp:crowd', ...(driver ? { driver } : {}) };
  const database = openPluginDatabase(options);
  try {
    return await runCrowd(database, { requests, adminUrl: postgres.url });
  } finally {
    await database.close();
  }
}

/** The benchmark `isolation` runs 10,000. */
const requests = 1_500;

test('interleaved requests of 50 people on 5 connections, half of them failing: nobody sees a foreign row', async () => {
  const found = await crowdOf(requests);
  expect(found).toMatchObject({ requests, foreignRows: 0, missingRows: 0, leakedSettings: 0 });
  expect(found.failed).toBeGreaterThan(requests / 3);
});

test('settings that outlive their transaction are found', async () => {
  expect((await crowdOf(300, keeping)).leakedSettings).toBeGreaterThan(0);
});

test('settings that are never made are found: nobody sees his own rows', async () => {
  const found = await crowdOf(300, forgetting);
  expect(found).toMatchObject({ foreignRows: 0, leakedSettings: 0 });
  expect(found.missingRows).toBeGreaterThan(0);
});

test('settings that make everybody the platform itself are found', async () => {
  expect((await crowdOf(300, raising)).foreignRows).toBeGreaterThan(0);
});
