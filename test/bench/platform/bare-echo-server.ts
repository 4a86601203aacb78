import { createServer } from 'node:http';

/** What a call is measured beside: no login, no validation, no bus; the word of the path comes back. */
const server = createServer((request, response) => {
  const word = request.url?.slice(request.url.lastIndexOf('/') + 1);
  const text = JSON.stringify({ word, edition: 1, pid: process.pid });
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Content-Length', Buffer.byteLength(text));
  response.end(text);
}).listen(0, '127.0.0.1', () => process.send?.((server.address() as { port: number }).port));
