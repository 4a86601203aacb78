import { demoVoice } from '@isp/subscriptions/contract';
import { expect, test } from '@jest/globals';
import { voiceHost } from './voice-host.ts';

test('demo data: a fifth of the customers telephones, each with an account and a number, however often it is added', async () => {
  await using host = await voiceHost();
  const range = { seed: 1, from: 0, to: 200 } as never;
  for (let again = 0; again < 2; again++) {
    await host.call('voice.demo.seed' as never, range, { as: host.kernel });
  }
  const some = Array.from({ length: 200 }, (_, number) => demoVoice(1, number)).filter(Boolean).length;
  expect(some).toBeGreaterThan(20);
  expect(await host.rows('SELECT 1 FROM voice_services')).toHaveLength(some);
  expect(await host.rows(`SELECT 1 FROM voice_numbers WHERE status = 'assigned'`)).toHaveLength(some);
});
