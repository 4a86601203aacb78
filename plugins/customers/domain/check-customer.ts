import type { FieldProblem } from '@isp/sdk';
import { isTimeZone } from './time-zone.ts';

/** What a JSON Schema cannot say about a customer's fields. */
export function customerProblems({ billing }: { billing?: { timezone?: string } }): FieldProblem[] {
  if (billing?.timezone === undefined || isTimeZone(billing.timezone)) return [];
  return [{ path: '/billing/timezone', message: 'is not an IANA time zone such as Europe/Berlin' }];
}
