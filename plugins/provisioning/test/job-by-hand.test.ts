import { describe, expect, test } from '@jest/globals';
import type { JobStatus } from '../contract/index.ts';
import { assertByHand } from '../domain/job-by-hand.ts';

const id = '01900000-0000-7000-8000-00000000000a';

function attempt(status: JobStatus, act: 'retry' | 'complete' | 'cancel'): string {
  try {
    assertByHand({ id, status }, act);
    return 'allowed';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe('what a person may do to a job', () => {
  test.each<[JobStatus, string, string, string]>([
    ['queued', 'PROVISIONING_JOB_QUEUED', 'PROVISIONING_JOB_QUEUED', 'allowed'],
    ['running', 'PROVISIONING_JOB_RUNNING', 'PROVISIONING_JOB_RUNNING', 'allowed'],
    ['retrying', 'allowed', 'allowed', 'allowed'],
    ['manual', 'allowed', 'allowed', 'allowed'],
    ['done', 'PROVISIONING_JOB_FINISHED', 'PROVISIONING_JOB_FINISHED', 'PROVISIONING_JOB_FINISHED'],
    ['cancelled', 'PROVISIONING_JOB_FINISHED', 'PROVISIONING_JOB_FINISHED', 'PROVISIONING_JOB_FINISHED'],
  ])('%s: retry %s, complete %s, cancel %s', (status, retry, complete, cancel) => {
    expect([attempt(status, 'retry'), attempt(status, 'complete'), attempt(status, 'cancel')]).toEqual([
      retry,
      complete,
      cancel,
    ]);
  });
});
