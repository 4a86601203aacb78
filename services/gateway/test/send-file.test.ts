import type { IncomingMessage, ServerResponse } from 'node:http';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { type ActionContract, FileAnswer } from '@isp/sdk';
import { closeSchema } from '@isp/sdk/runtime';
import { expect, test } from '@jest/globals';
import { sendFile } from '../http/send-file.ts';
import { goodAnswer } from '../openapi/good-answer.ts';

const action: ActionContract = {
  name: 'notes.print',
  summary: 'Prints a note.',
  permission: 'notes.note.read',
  rest: { method: 'GET', path: '/notes/{id}/pdf', status: 200 },
  params: {},
  result: closeSchema(FileAnswer),
  errors: [],
  idempotent: true,
  etag: true,
  file: 'application/pdf',
};
const bytes = Buffer.from([0x25, 0x50, 0x44, 0x46, 0x00, 0xff, 0x0a]);

function send(fileName: string, asked: { contentType?: string; known?: string } = {}) {
  const { contentType = 'application/pdf', known } = asked;
  const headers = new Map<string, string | number>([['etag', '"1"']]);
  const response = Object.assign(new PassThrough(), {
    statusCode: 0,
    setHeader: (name: string, value: string | number) => headers.set(name.toLowerCase(), value),
    getHeader: (name: string) => headers.get(name.toLowerCase()),
    hasHeader: (name: string) => headers.has(name.toLowerCase()),
  });
  const request = { method: 'GET', headers: known ? { 'if-none-match': known } : {} };
  const text = JSON.stringify({ fileName, contentType, base64: bytes.toString('base64') });
  sendFile(request as unknown as IncomingMessage, response as unknown as ServerResponse, { action, text });
  return { response, headers };
}

test('a file is sent byte for byte, to be saved under its name', async () => {
  const { response, headers } = send('INV-000001.pdf');
  expect(await buffer(response)).toEqual(bytes);
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': 'attachment; filename="INV-000001.pdf"',
    'content-length': 7,
  });
});

test('a name cannot add a header or a path, and is kept for those who read it', () => {
  expect(send('Ré"\r\nX: 1/../a.pdf').headers.get('content-disposition')).toBe(
    `attachment; filename="R_X_1_.._a.pdf"; filename*=UTF-8''R%C3%A9%22%0D%0AX%3A%201%2F..%2Fa.pdf`,
  );
});

test('who has it already is told so, without the bytes', async () => {
  const { response } = send('a.pdf', { known: '"1"' });
  expect([response.statusCode, (await buffer(response)).length]).toEqual([304, 0]);
});

test('a file of another type than was declared is a defect', () => {
  expect(() => send('a.html', { contentType: 'text/html' })).toThrow(
    expect.objectContaining({ code: 'INTERNAL' }),
  );
});

test('the documentation shows bytes of the type, not the JSON that carries them', () => {
  expect(goodAnswer(action, new Map() as never)).toMatchObject({
    200: { content: { 'application/pdf': { schema: { format: 'binary' } } } },
    304: {},
  });
});
