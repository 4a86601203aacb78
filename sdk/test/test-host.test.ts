import { createTestHost, type TestHost } from '@isp/sdk/testing';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

const directory = new URL('./notes/', import.meta.url);
const [mine, foreign] = ['01900000-0000-7000-8000-00000000000a', '01900000-0000-7000-8000-00000000000b'];
const [ana, ben] = ['01900000-0000-7000-8000-0000000000aa', '01900000-0000-7000-8000-0000000000bb'];
const note = { resellerId: mine, customerId: ana, text: 'Called.' };
const read = { permissions: ['notes.note.read'] };
const sent: string[] = [];
let host: TestHost;

beforeEach(async () => {
  host = await createTestHost({
    directory,
    now: '2026-03-01T12:00:00Z',
    answers: {
      'letters.send': ({ text }) => {
        sent.push(text);
        return { letterId: 'l1' };
      },
    },
  });
});
afterEach(() => host.close());

describe('who may do what', () => {
  test('the permission is checked', async () => {
    const caller = host.staff('notes.note.read');
    await expect(host.call('notes.write', note, { as: caller })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(host.call('notes.write', note, { as: host.nobody })).rejects.toMatchObject({ status: 401 });
    await expect(
      host.call('notes.write', note, { as: host.staff('notes.note.write') }),
    ).resolves.toMatchObject(note);
  });

  test('params are checked against the schema', async () => {
    await expect(host.call('notes.write', { ...note, colour: 'red' } as never)).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
      errors: [{ path: '/colour', message: 'is not a known field' }],
    });
  });

  test('a reseller sees its rows only, and others are not found', async () => {
    const written = await host.call('notes.write', note);
    const own = host.reseller({ resellerIds: [mine], ...read });
    const other = host.reseller({ resellerIds: [foreign], ...read });
    expect((await host.call('notes.list', {}, { as: own })).data).toHaveLength(1);
    expect((await host.call('notes.list', {}, { as: other })).data).toHaveLength(0);
    await expect(host.call('notes.get', { id: written.id }, { as: other })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('a customer sees its rows only', async () => {
    const written = await host.call('notes.write', note);
    const as = host.customer({ customerId: ana, ...read });
    await expect(host.call('notes.get', { id: written.id }, { as })).resolves.toEqual(written);
    const other = host.customer({ customerId: ben, ...read });
    await expect(host.call('notes.get', { id: written.id }, { as: other })).rejects.toMatchObject({
      status: 404,
    });
  });

  test('the database itself refuses a row of another reseller', async () => {
    const as = host.reseller({ resellerIds: [foreign], permissions: ['notes.note.write'] });
    await expect(host.call('notes.write', note, { as })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      cause: { message: expect.stringContaining('row-level security') },
    });
  });
});

describe('what leaves a plugin', () => {
  test('events, jobs and news are recorded when the transaction commits', async () => {
    const { id } = await host.call('notes.write', note);
    expect(host.published).toEqual([{ name: 'notes.note-written', data: { noteId: id }, requestId: 'test' }]);
    expect(host.enqueued).toMatchObject([{ name: 'notes.remind', data: { noteId: id }, key: id }]);
    const audience = { customerId: note.customerId };
    expect(host.broadcasts).toEqual([{ topic: 'notes', data: { noteId: id }, audience }]);
  });

  test('nothing durable is recorded when it rolls back', async () => {
    const failing = { ...note, thenFail: true };
    await expect(host.call('notes.write', failing)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect([host.published, host.enqueued, host.timers]).toEqual([[], [], []]);
    expect(await host.rows('SELECT 1 FROM notes')).toEqual([]);
  });

  test('a call to another plugin is answered by the test, with the settings of the manifest', async () => {
    await host.call('notes.write', { ...note, letter: true });
    expect(sent).toEqual(['Called. Your ISP']);
  });

  test('a call without an answer says which one is missing', async () => {
    await using unanswered = await createTestHost({ directory });
    await expect(unanswered.call('notes.write', { ...note, letter: true })).rejects.toMatchObject({
      code: 'TEST_CALL_UNANSWERED',
      message: expect.stringContaining("answers: { 'letters.send'"),
    });
  });
});

describe('jobs, timers and events', () => {
  test('runJobs runs what is due', async () => {
    const { id } = await host.call('notes.write', note);
    expect(await host.runJobs()).toBe(1);
    expect(await host.call('notes.get', { id })).toMatchObject({ reminded: 1 });
    expect(await host.runJobs()).toBe(0);
  });

  test('a job that fails rejects, stays, and knows its next attempt', async () => {
    const { id } = await host.call('notes.write', { ...note, text: 'fails once' });
    await expect(host.runJobs()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(await host.runJobs()).toBe(1);
    expect(await host.call('notes.get', { id })).toMatchObject({ reminded: 1 });
  });

  test('a timer becomes a job when business time gets there', async () => {
    const { id } = await host.call('notes.write', { ...note, remindAt: '2026-03-02T08:00:00Z' });
    expect(host.timers).toMatchObject([{ key: id, name: 'notes.remind' }]);
    await host.clock.set('2026-03-02T07:59:59Z');
    expect(host.enqueued).toEqual([]);
    await host.clock.set('2026-03-02T08:00:00Z');
    expect(host.timers).toEqual([]);
    expect(await host.call('notes.get', { id })).toMatchObject({ reminded: 1 });
    expect(host.clock.now().toString()).toBe('2026-03-02T08:00:00Z');
  });

  test('an event delivered twice is handled once', async () => {
    const { id } = await host.call('notes.write', note);
    const messageId = '01900000-0000-7000-8000-0000000000e1';
    await host.deliver('letters.letter-sent', { noteId: id }, { messageId });
    await host.deliver('letters.letter-sent', { noteId: id }, { messageId, attempt: 2 });
    expect(host.enqueued).toHaveLength(2);
  });

  test('an event nobody listens to is a mistake of the test', async () => {
    await expect(host.deliver('notes.note-written', { noteId: ana })).rejects.toMatchObject({
      code: 'TEST_LISTENER_UNKNOWN',
    });
  });
});
