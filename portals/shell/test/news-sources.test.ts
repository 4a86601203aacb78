/** @jest-environment jsdom */
import { describe, expect, test } from '@jest/globals';
import { newestOf, sourcesFor } from '../live/news.ts';
import { newsSources } from '../live/news-sources.ts';
import { readNewsSettings } from '../settings/news-settings.ts';

const source = (id: string) => newsSources.find((one) => one.id === id);
const job = { id: 'j1', updatedAt: '2026-11-26T10:00:00.000Z', manualReason: 'no port' };

describe('news', () => {
  test('of a job that waits lead to the job, and are over when it goes on', () => {
    expect(source('jobs')?.told({ ...job, status: 'manual' })).toMatchObject({
      ...{ id: 'j1 manual', at: job.updatedAt, detail: 'no port', href: '/provisioning/j1', waits: true },
    });
    expect(source('jobs')?.told({ ...job, status: 'running' })).toBeUndefined();
    expect(source('jobs')?.over?.({ ...job, status: 'running' })).toBe('j1 manual');
    expect(source('jobs')?.over?.({ ...job, status: 'manual' })).toBeUndefined();
  });

  test('of an incident lead to the plugin, with the instant it happened at', () => {
    const incident = { id: 'i1', at: '2026-11-26T10:00:00.000Z', plugin: 'billing', reason: 'exit 1' };
    expect(source('plugins')?.told({ kind: 'incident', incident })).toMatchObject({
      ...{ id: 'i1', at: incident.at, href: '/plugins/billing', detail: 'exit 1', tone: 'bad' },
    });
    expect(source('plugins')?.told({ kind: 'state' })).toBeUndefined();
  });

  test('are for who holds the permission', () => {
    const ids = (...permissions: string[]) => sourcesFor({ permissions }).map(({ id }) => id);
    expect(ids('*')).toEqual(['plugins', 'jobs']);
    expect(ids('provisioning.job.read')).toEqual(['jobs']);
    expect(ids('customers.customer.read')).toEqual([]);
  });

  test('have been read up to the newest of them', () => {
    const one = { ...source('jobs')?.told({ ...job, status: 'manual' }) } as never as { at: string };
    const later = { ...one, at: '2026-11-26T11:00:00.000Z' };
    expect(newestOf([one, later, one] as never)).toBe(later.at);
    expect(newestOf([])).toBeUndefined();
  });
});

test('settings that cannot be read are passed over', () => {
  expect(readNewsSettings(undefined)).toEqual({ off: [] });
  expect(readNewsSettings({ off: 'jobs', readTo: 7 })).toEqual({ off: [] });
  const kept = { off: ['jobs'], readTo: '2026-11-26T10:00:00.000Z' };
  expect(readNewsSettings(kept)).toEqual(kept);
});
