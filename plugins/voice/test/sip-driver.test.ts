import { describe, expect, test } from '@jest/globals';
import { digestHashes } from '../domain/digest.ts';
import { customerId, resellerId, voiceHost } from './voice-host.ts';

const serviceId = '01900000-0000-7000-8000-00000000000c';
const hashes = digestHashes('alice', 'sip.example', 'a password');
const account = { username: 'alice', realm: 'sip.example', ...hashes, numbers: ['493012345600'] };

const request = (desiredVersion: number, desired: object) => ({
  ...{ serviceId, customerId, resellerId, serviceType: 'voice', action: 'change' as const, desiredVersion },
  jobId: `01900000-0000-7000-8000-0000000000${10 + desiredVersion}`,
  desired: desired as Record<string, unknown>,
});

describe('the SIP server', () => {
  test('knows an account while it is active, under its name and its numbers', async () => {
    await using host = await voiceHost();
    const subscribers = () => host.rows('SELECT username, domain, ha1, ha1b FROM subscriber');
    const apply = (version: number, desired: object) =>
      host.call('voice.sip.apply', request(version, desired));
    expect(await apply(1, { ...account, state: 'active' })).toMatchObject({ outcome: 'done' });
    const { username, realm, ha1Hash: ha1, ha1bHash: ha1b } = account;
    expect(await subscribers()).toEqual([{ username, domain: realm, ha1, ha1b }]);
    expect(await host.rows('SELECT alias_username, username FROM dbaliases')).toEqual([
      { alias_username: '493012345600', username },
    ]);
    await apply(2, { state: 'suspended' });
    expect(await subscribers()).toEqual([]);
    await apply(3, { state: 'active' });
    expect(await subscribers()).toHaveLength(1);
    await apply(5, { state: 'terminated' });
    const late = await apply(4, { ...account, state: 'active' });
    expect(late.transcript?.join()).toContain('newer version');
    expect(await subscribers()).toEqual([]);
    expect(await host.rows('SELECT ha1 FROM sip_accounts')).toEqual([{ ha1: '' }]);
  });

  test('hears of each version once, and events hold no hash', async () => {
    await using host = await voiceHost();
    const first = request(1, { ...account, state: 'active' });
    await host.call('voice.sip.apply', first);
    await host.call('voice.sip.apply', first);
    expect(host.published).toHaveLength(1);
    expect(JSON.stringify(host.published)).not.toContain(hashes.ha1Hash);
  });

  test('is not told half an account, nor the state of something else', async () => {
    await using host = await voiceHost();
    const half = host.call('voice.sip.apply', request(1, { state: 'active', username: 'alice' }));
    await expect(half).rejects.toMatchObject({ code: 'VOICE_SIP_INCOMPLETE' });
    const other = host.call('voice.sip.apply', request(1, { state: 'active', downKbps: 1 }));
    await expect(other).rejects.toMatchObject({ status: 422 });
  });
});
