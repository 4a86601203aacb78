import { describe, expect, test } from '@jest/globals';
import { postBody } from '../chat/formats.ts';
import { isQuiet } from '../domain/quiet-hours.ts';
import { settingsProblem } from '../domain/settings-problem.ts';
import { textsProblem, wordsOf } from '../domain/texts.ts';

describe('texts', () => {
  test('are filled in; what is missing reads as a dash, what is empty is silent', () => {
    const data = { name: 'Ana\n<!channel>' };
    expect(wordsOf('customers.customer-created', data, {})).toBe('New customer: Ana <!channel>');
    const own = { 'customers.customer-created': '{name} {email} {{name}}' };
    expect(wordsOf('customers.customer-created', { name: 'A' }, own)).toBe('A - {A}');
    expect(wordsOf('customers.customer-created', data, { 'customers.customer-created': '' })).toBeUndefined();
    expect(wordsOf('customers.customer-created', { name: '{email}', email: 'x' }, {})).toBe(
      'New customer: {email}',
    );
  });

  test('with a name or event that does not exist are refused by name', () => {
    expect(textsProblem({ 'customers.customer-created': 'Hi {nmae}' })).toMatch(
      /names \{nmae\}; it may name .*name/,
    );
    expect(textsProblem({ 'customers.born': 'x' })).toMatch(/no event customers.born/);
    expect(textsProblem({ 'customers.customer-closed': '{name} left' })).toBeUndefined();
  });
});

describe('quiet hours', () => {
  const night = { from: '22:00', to: '07:00', timeZone: 'Europe/Berlin' };
  test.each([
    ['2026-01-10T20:59:00Z', false],
    ['2026-01-10T21:00:00Z', true],
    ['2026-01-11T05:59:00Z', true],
    ['2026-01-11T06:00:00Z', false],
    ['2026-07-10T20:00:00Z', true],
  ])('over midnight, in the local time of the zone: %s', (at, quiet) => {
    expect(isQuiet(Temporal.Instant.from(at), night)).toBe(quiet);
  });

  test('within a day', () => {
    const noon = { from: '12:00', to: '13:00', timeZone: 'UTC' };
    expect(
      ['11:59', '12:00', '12:59', '13:00'].map((time) =>
        isQuiet(Temporal.Instant.from(`2026-01-10T${time}:00Z`), noon),
      ),
    ).toEqual([false, true, true, false]);
  });
});

describe('a post', () => {
  test('cannot mention everybody or make links, in any chat', () => {
    expect(postBody('slack', ['<!channel> <https://evil.example|free>'])).toEqual({
      text: '&lt;!channel&gt; &lt;https://evil.example|free&gt;',
    });
    expect(postBody('mattermost', ['@all [free](https://evil.example)'])).toEqual({
      text: '@\u200ball \\[free\\](https://evil.example)',
    });
    expect(JSON.stringify(postBody('teams', ['[free](https://evil.example)']))).toContain('\\\\[free\\\\]');
  });

  test('joins lines and says how many were left out', () => {
    expect(postBody('slack', ['one', 'two'], 3)).toEqual({ text: 'one\ntwo\n… and 3 more' });
  });
});

test.each([
  ['https://hooks.slack.com/services/T/B/x', 'slack', undefined],
  ['https://contoso.webhook.office.com/webhookb2/x', 'teams', undefined],
  ['http://hooks.slack.com/services/x', 'slack', /not one of slack/],
  ['https://hooks.slack.com.evil.example/x', 'slack', /not one of slack/],
  ['https://hooks.slack.com/services/x', 'teams', /not one of teams/],
  ['https://evil.example/.cloud.mattermost.com/', 'mattermost', /not one of mattermost/],
])('the address %s for %s', (webhookUrl, format, problem) => {
  const found = settingsProblem({ webhookUrl, format });
  if (problem) expect(found).toMatch(problem);
  else expect(found).toBeUndefined();
});
