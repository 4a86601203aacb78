import { describe, expect, test } from '@jest/globals';
import type { DesiredServiceStatus, ServiceStatus } from '../contract/index.ts';
import { planChange, type Wish } from '../domain/plan-change.ts';

const id = '01900000-0000-7000-8000-00000000000a';
type Row = [ServiceStatus, DesiredServiceStatus, Wish, string];

function attempt(status: ServiceStatus, desiredStatus: DesiredServiceStatus, wish: Wish): string {
  try {
    return planChange({ id, status, desiredStatus }, wish).action;
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe('what may be asked of a service', () => {
  test.each<Row>([
    ['active', 'active', 'suspend', 'suspend'],
    ['active', 'active', 'cancel', 'terminate'],
    ['suspended', 'suspended', 'resume', 'resume'],
    ['suspended', 'suspended', 'cancel', 'terminate'],
    ['pending', 'active', 'cancel', 'terminate'],
    ['active', 'suspended', 'resume', 'resume'],
    ['suspended', 'active', 'suspend', 'suspend'],
  ])('%s, becoming %s: %s is passed on as %s', (status, desired, wish, action) => {
    expect(attempt(status, desired, wish)).toBe(action);
  });

  test.each<Row>([
    ['pending', 'active', 'suspend', 'SUBSCRIPTIONS_SERVICE_NOT_ACTIVE'],
    ['suspended', 'suspended', 'suspend', 'SUBSCRIPTIONS_SERVICE_NOT_ACTIVE'],
    ['active', 'suspended', 'suspend', 'SUBSCRIPTIONS_SERVICE_NOT_ACTIVE'],
    ['active', 'active', 'resume', 'SUBSCRIPTIONS_SERVICE_NOT_SUSPENDED'],
    ['suspended', 'active', 'resume', 'SUBSCRIPTIONS_SERVICE_NOT_SUSPENDED'],
    ['cancelled', 'cancelled', 'resume', 'SUBSCRIPTIONS_SERVICE_CANCELLED'],
    ['active', 'cancelled', 'suspend', 'SUBSCRIPTIONS_SERVICE_CANCELLED'],
    ['pending', 'cancelled', 'cancel', 'SUBSCRIPTIONS_SERVICE_CANCELLED'],
  ])('%s, becoming %s: %s is refused with %s', (status, desired, wish, code) => {
    expect(attempt(status, desired, wish)).toBe(code);
  });
});
