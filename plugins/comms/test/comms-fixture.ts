import type { OwnedMessage, Principal } from '@isp/sdk';
import { createTestHost, type TestHostOptions } from '@isp/sdk/testing';

/** A message of a plugin of the tests. */
export const welcome: OwnedMessage = {
  plugin: 'shop',
  id: 'shop.welcome',
  title: 'Welcome',
  variables: {
    type: 'object',
    required: ['name'],
    properties: { name: { type: 'string' }, link: { type: 'string', default: 'https://shop.example' } },
  },
  example: { name: 'Ada' },
  subject: 'Welcome {{ name }}',
  text: 'Hello {{ name }}, go to {{ link }}',
  html: '<p>Hello {{ name }}, go to <a href="{{ link }}">{{ link }}</a></p>',
};

export const broken: OwnedMessage = { ...welcome, id: 'shop.broken', text: 'Hello {{ nobody }}' };

/** The plugin of the tests, acting for itself. */
export const shop = { principal: asPlugin('shop') };

export function asPlugin(id: string): Principal {
  return { scope: 'system', id: `plugin:${id}`, permissions: [], calls: ['comms.messages.send'] };
}

/** comms in memory; it sends through this server, in production mode unless said otherwise. */
export function startComms({
  smtpUrl = '',
  mode = 'production',
  ...options
}: { smtpUrl?: string; mode?: 'production' | 'sandbox' } & TestHostOptions = {}) {
  return createTestHost({
    directory: new URL('..', import.meta.url),
    start: { settings: { ISP_MODE: mode, ISP_SMTP_URL: smtpUrl } },
    answers: {
      'kernel.messages': ({ id }) => [welcome, broken].filter((message) => message.id === id),
      'kernel.events': () => [{ plugin: 'shop', name: 'shop.opened', title: 'The shop opened' }],
    },
    ...options,
  });
}
