import { describe, expect, test } from '@jest/globals';
import type { InternetService } from '../data/internet-service-store.ts';
import { toAnswer } from '../domain/to-answer.ts';
import { makeCredentials } from '../orders/make-credentials.ts';

const reserved: InternetService = {
  serviceId: '01900000-0000-7000-8000-00000000000a',
  jobId: '01900000-0000-7000-8000-00000000000b',
  customerId: '01900000-0000-7000-8000-00000000000c',
  resellerId: '00000000-0000-7000-8000-000000000001',
  tariffId: '01900000-0000-7000-8000-00000000000d',
  login: 'ada',
  password: 'correct horse',
  state: 'reserved',
  createdAt: '2026-11-16T08:00:00.000Z',
};

describe('credentials', () => {
  test('given ones are taken, others are made', () => {
    expect(makeCredentials({ login: 'Ada', password: 'correct horse' }, 'x')).toEqual({
      login: 'ada',
      password: 'correct horse',
    });
    const made = makeCredentials({}, 'Ada Lovelace');
    expect(made.login).toMatch(/^ada\.lovelace\d{5}$/);
    expect(made.password).toMatch(/^[A-Za-z2-9]{12}$/);
  });

  test('the answer holds a password only if it was made', () => {
    expect(toAnswer(reserved, true).credentials).toEqual({ login: 'ada', password: 'correct horse' });
    expect(JSON.stringify(toAnswer(reserved, false))).not.toContain('correct horse');
  });
});
