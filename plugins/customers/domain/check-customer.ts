import type { FieldProblem } from '@isp/sdk';
import type { Billing } from '../contract/index.ts';
import { isTimeZone } from './time-zone.ts';

/** What a JSON Schema cannot say about a customer's fields. */
export function customerProblems({ billing }: { billing?: Partial<Billing> }): FieldProblem[] {
  if (billing?.timezone === undefined || isTimeZone(billing.timezone)) return [];
  return [{ path: '/billing/timezone', message: 'is not an IANA time zone such as Europe/Berlin' }];
}
