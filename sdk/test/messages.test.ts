import type { MessageTemplate } from '@isp/sdk';
import { checkManifest } from '@isp/sdk/runtime';
import { expect, test } from '@jest/globals';

const message: MessageTemplate = {
  id: 'shop.welcome',
  title: 'Welcome',
  variables: { type: 'object', required: ['name'], properties: { name: { type: 'string' } } },
  example: { name: 'Ada' },
  subject: 'Welcome',
  text: 'Hello {{ name }}',
};

const problems = (...messages: object[]) =>
  checkManifest({
    id: 'shop',
    name: 'Shop',
    version: '1.0.0',
    publisher: 'tests',
    description: 'Sends a message.',
    engine: '^0.1.0',
    runtime: 'node',
    contributes: { messages },
  }).map(({ path, message: text }) => `${path} ${text}`);

test('a sound message has no problem', () => {
  expect(problems(message)).toEqual([]);
});

test.each([
  [
    'of another plugin',
    [{ ...message, id: 'till.welcome' }],
    '/contributes/messages/0/id "till.welcome" must start',
  ],
  ['declared twice', [message, message], '/contributes/messages/1/id "shop.welcome" is declared twice'],
  [
    'whose example misses a variable',
    [{ ...message, example: {} }],
    '/contributes/messages/0/example/name is req',
  ],
  [
    'whose example has too much',
    [{ ...message, example: { name: 'A', age: 7 } }],
    '/contributes/messages/0/example/age',
  ],
  [
    'whose subject has two lines',
    [{ ...message, subject: 'a\r\nBcc: b' }],
    '/contributes/messages/0/subject',
  ],
  [
    'whose variables are no schema',
    [{ ...message, variables: { type: 'object', properties: { name: { type: 'text' } } } }],
    '/contributes/messages/0/variables',
  ],
])('a message %s is refused by its place', (_what, messages, place) => {
  expect(problems(...messages).some((problem) => problem.startsWith(place))).toBe(true);
});
