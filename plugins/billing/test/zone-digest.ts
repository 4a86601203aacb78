import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { PreviewProrationParams } from '../contract/index.ts';
import { makePreview } from '../domain/preview/make-preview.ts';
import { readRequest } from '../domain/preview/read-request.ts';
import { showPreview } from '../domain/preview/show-preview.ts';
import { someCharge } from './arbitraries.ts';

/**
 * `node plugins/billing/test/zone-digest.ts`: prints a digest of 10,000 previews. Run as a process of its own with `TZ`
 * set, it shows whether the zone of the server gets into them.
 */
const zones = ['UTC', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Apia', 'Europe/Berlin'];
const digest = createHash('sha256');
const cases = fc.sample(fc.tuple(someCharge, fc.nat(86_399), fc.constantFrom(...zones)), {
  numRuns: 10_000,
  seed: 7,
});

for (const [charge, second, timezone] of cases) {
  const instant = charge.from.toZonedDateTime('UTC').add({ seconds: second }).toInstant();
  const params: PreviewProrationParams = {
    billingPeriod: charge.period,
    billingMode: charge.at % 2 === 0 ? 'IN_ADVANCE' : 'IN_ARREAR',
    billCycleDay: charge.cycleDay,
    recurringPrice: charge.price,
    currency: charge.currency,
    from: instant.toString(),
    changeDate: charge.at % 3 === 0 ? charge.from.add({ days: 12 }).toString() : null,
    targetDate: charge.at % 5 === 0 ? charge.from.add({ days: 200 }).toString() : null,
    quantity: charge.quantity,
    timezone,
  };
  const { request, problems } = readRequest(params);
  digest.update(JSON.stringify(request ? showPreview(request, makePreview(request), false) : problems));
}
process.stdout.write(`${new Date(0).getTimezoneOffset()} ${digest.digest('hex')}\n`);
