import { expect, test } from '@jest/globals';
import { type ChangedPlugin, outcomeOf } from '../change-outcome.ts';

const failedBefore = { at: '2026-11-26T08:00:00Z', outcome: 'rolled-back', reason: 'a typo' };
const failedNow = { at: '2026-11-26T09:00:00Z', outcome: 'rolled-back', reason: 'another typo' };
const running: ChangedPlugin = { state: 'running', enabled: true };

const said = (before: ChangedPlugin, after: ChangedPlugin) =>
  outcomeOf((text) => text, { before, after, done: 'Done' });

test('an update that failed some time ago is not the outcome of this change', () => {
  const before = { ...running, lastChange: failedBefore };
  expect(said(before, before)).toEqual({ title: 'Done', tone: 'good' });
  const disabled = { ...before, state: 'stopped', enabled: false };
  expect(said(before, disabled)).toEqual({ title: 'Done', tone: 'good' });
});

test('one that did not come up says why, and whether the one before serves on', () => {
  const before = { ...running, lastChange: failedBefore };
  expect(said(before, { ...running, lastChange: failedNow })).toEqual({
    title: 'It did not come up; the one before serves on',
    text: 'another typo',
    tone: 'bad',
  });
  const held = { ...running, state: 'backing-off', reason: 'no settings' };
  expect(said(before, held)).toEqual({ title: 'It did not come up', text: 'no settings', tone: 'bad' });
});
