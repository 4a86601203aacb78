import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type PluginFolder, pluginFolder } from '../support/plugin-folder.ts';
import { startTestKernel, type TestKernel } from '../support/test-kernel.ts';

interface Operation {
  readonly requestBody: { readonly content: object };
  readonly parameters: readonly { readonly name: string }[];
}
interface Document {
  readonly paths: Readonly<Record<string, { readonly post: Operation }>>;
}

let folder: PluginFolder;
let kernel: TestKernel;

beforeAll(async () => {
  folder = await pluginFolder('post-box');
  kernel = await startTestKernel({ pluginsDirectory: folder.path, hosts: 'disabled' });
});

afterAll(async () => {
  await kernel?.[Symbol.asyncDispose]();
  await folder?.[Symbol.asyncDispose]();
});

async function post(body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) {
  const url = `${kernel.baseUrl}/api/v1/post-box/letters`;
  const answer = await fetch(url, { method: 'POST', body, headers });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

test('the body arrives as it was sent, JSON or not, with the headers the action names', async () => {
  const spaced = '{ "b" : 1,\n\t"a":"\\u00e9é" }  ';
  const headers = { 'content-type': 'application/json', 'X-Signature': 't=1,v1=ab', 'x-other': 'no' };
  expect(await post(spaced, headers)).toEqual({
    status: 201,
    body: { box: 'letters', body: spaced, headers: { 'x-signature': 't=1,v1=ab' } },
  });
  for (const type of ['application/x-www-form-urlencoded', 'text/plain']) {
    expect((await post('a=1&b=%20', { 'content-type': type })).body).toMatchObject({ body: 'a=1&b=%20' });
  }
  expect((await post('{broken', { 'content-type': 'application/json' })).status).toBe(201);
  expect((await post('')).body).toMatchObject({ body: '', headers: {} });
});

test('a body that is no text, or longer than the limit, is refused by name', async () => {
  const noText = await post(new Uint8Array([0xff, 0xfe, 0x00]));
  expect(noText).toMatchObject({ status: 400, body: { code: 'MALFORMED_REQUEST' } });
  const long = await post('x'.repeat(1_100_000));
  expect(long).toMatchObject({ status: 413, body: { code: 'PAYLOAD_TOO_LARGE' } });
});

test('OpenAPI says that the body is taken as it comes', async () => {
  const answer = await fetch(`${kernel.baseUrl}/api/v1/openapi.json`);
  const document = (await answer.json()) as Document;
  const operation = document.paths['/post-box/{box}']?.post;
  expect(Object.keys(operation?.requestBody.content ?? {})).toEqual(['*/*']);
  expect(operation?.parameters.map(({ name }) => name)).toEqual(['box', 'x-signature']);
});
