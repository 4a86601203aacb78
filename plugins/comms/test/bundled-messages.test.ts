import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Manifest, MessageTemplate } from '@isp/sdk';
import { expect, test } from '@jest/globals';
import { writeMessage } from '../domain/message-texts.ts';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const messages = globSync(['plugins/*/plugin.json', 'services/*/plugin.json'], { cwd: project }).flatMap(
  (file) => (JSON.parse(readFileSync(`${project}/${file}`, 'utf8')) as Manifest).contributes?.messages ?? [],
);

// A number below zero says on which side of a day something is; texts name the side and the distance.
test.each(messages.map((message): [string, MessageTemplate] => [message.id, message]))(
  '%s is written with its example, which is all in it',
  (_id, message) => {
    const { subject, text, html } = writeMessage(message, message.example);
    expect(subject.length).toBeLessThan(100);
    const whole = [subject, text, html].join('\n');
    for (const value of Object.values(message.example))
      expect(whole).toContain(String(value).replace(/^-/, ''));
  },
);
