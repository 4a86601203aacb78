import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PluginContract } from '@isp/sdk';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { servedDocument } from '../../services/gateway/openapi/served-document.ts';
import { ApiClient } from '../support/api-client.ts';

const note = {
  type: 'object',
  required: ['id'],
  properties: { id: { type: 'string' } },
  additionalProperties: false,
};

function contract(properties: object): PluginContract {
  const params = { type: 'object', required: ['id'], properties: { id: { type: 'string' } } };
  return {
    plugin: 'notes',
    version: '1.0.0',
    listeners: [],
    jobs: [],
    actions: [
      {
        name: 'notes.get',
        summary: 'Reads one note.',
        permission: 'notes.note.read',
        rest: { method: 'GET', path: '/notes/{id}', status: 200 },
        params,
        result: { ...note, properties: { ...note.properties, ...properties } },
        errors: [{ code: 'NOTES_LOCKED', status: 409, text: 'Note {id} is locked.' }],
        idempotent: true,
      },
    ],
  };
}

/** A server whose document and answers the tests choose. */
let server: Server;
let client: ApiClient;
let contracts: readonly PluginContract[] = [contract({})];
let answer: { status: number; body: object; headers?: Record<string, string> };
const serve = servedDocument();

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/api/v1/openapi.json') {
      response.setHeader('ETag', serve(contracts).etag);
      response.end(serve(contracts).text);
      return;
    }
    const type = answer.status < 400 ? 'application/json' : 'application/problem+json';
    const headers = { 'content-type': type, 'x-request-id': '1', 'x-isp-node': 'core', ...answer.headers };
    response.writeHead(answer.status, headers);
    response.end(JSON.stringify(answer.body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  client = new ApiClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const problem = (status: number, code: string) => ({
  type: `urn:isp:error:${code}`,
  title: 'x',
  status,
  detail: 'x',
  code,
  requestId: '1',
});

function ask(given: typeof answer): Promise<unknown> {
  answer = given;
  return client.get('/notes/1');
}

test('an answer that fits passes, and so does each error that is documented', async () => {
  await ask({ status: 200, body: { id: '1' } });
  await ask({ status: 409, body: problem(409, 'NOTES_LOCKED') });
  await ask({ status: 503, body: problem(503, 'UNAVAILABLE'), headers: { 'retry-after': '2' } });
});

test('a field nobody named, a missing one and a wrong type fail the test that asked, by name', async () => {
  const surplus = ask({ status: 200, body: { id: '1', secret: 'x' } });
  await expect(surplus).rejects.toThrow(/GET \/notes\/1 was answered with 200.*secret/s);
  await expect(ask({ status: 200, body: {} })).rejects.toThrow(/required/);
  await expect(ask({ status: 200, body: { id: 1 } })).rejects.toThrow(/\/id must be string/);
});

test('a status, a code, a content type or a header that is not documented fails too', async () => {
  await expect(ask({ status: 202, body: { id: '1' } })).rejects.toThrow(/202 is not documented/);
  await expect(ask({ status: 409, body: problem(409, 'OTHER') })).rejects.toThrow(/\/code/);
  const text = ask({ status: 200, body: { id: '1' }, headers: { 'content-type': 'text/plain' } });
  await expect(text).rejects.toThrow(/text\/plain/);
  await expect(ask({ status: 503, body: problem(503, 'UNAVAILABLE') })).rejects.toThrow(/Retry-After/);
});

test('an address without a route may only be told so', async () => {
  answer = { status: 404, body: problem(404, 'NOT_FOUND') };
  await client.get('/nothing');
  answer = { status: 200, body: {} };
  await expect(client.get('/nothing')).rejects.toThrow(/there is no such route/);
});

test('a contract that has changed since is read again before anything is blamed', async () => {
  contracts = [contract({ title: { type: 'string' } })];
  await ask({ status: 200, body: { id: '1', title: 'new' } });
});
