import { type Context, defineAction, platformErrors, type Transaction, validationFailed } from '@isp/sdk';
import { RerateCallsParams, Rerated } from '../contract/index.ts';
import { noteCorrection } from '../data/tariff-history.ts';
import { voiceServices } from '../data/voice-service-store.ts';
import { assertIsp } from '../domain/assert-isp.ts';
import { askToRate } from '../rating/ask-to-rate.ts';

/** Rates calls of a time again, by another tariff if a correction is given. */
export const rerateCalls = defineAction('voice.calls.rerate', {
  summary: 'Rates the calls of a service, or of all services of a tariff, again in the background.',
  permission: 'voice.call.rerate',
  rest: 'POST /voice/calls/rerate',
  sensitive: true,
  status: 202,
  params: RerateCallsParams,
  result: Rerated,
  errors: [platformErrors.NOT_FOUND],
  example: {
    tariffId: '01993c5e-8a00-7000-8000-000000000002',
    correctTariffId: '01993c5e-8a00-7000-8000-000000000003',
    from: '2026-11-01T00:00:00Z',
    to: '2026-12-01T00:00:00Z',
    reason: 'The rate for 4930 had a digit too many',
  },
  async handler(ctx, params) {
    assertIsp(ctx, 'voice.call.rerate');
    assertWhole(params);
    await assertThere(ctx, params);
    return ctx.asPlugin('corrections are the ISP’s').transaction((tx) => rerate(ctx, tx, params));
  },
});

function assertWhole({ serviceId, tariffId, from, to }: RerateCallsParams): void {
  if ((serviceId === undefined) === (tariffId === undefined)) {
    throw validationFailed([{ path: '/serviceId', message: 'or tariffId: give one of them' }]);
  }
  if (Temporal.Instant.compare(from, to) >= 0) {
    throw validationFailed([{ path: '/to', message: 'must be later than from' }]);
  }
}

/** The service has to be there; the tariff to rate by has to be one for voice, sold or not. */
async function assertThere(ctx: Context, { serviceId, correctTariffId }: RerateCallsParams): Promise<void> {
  if (serviceId) {
    const service = await ctx.transaction((tx) => voiceServices.find(tx, { serviceId }), { readOnly: true });
    if (!service) throw platformErrors.NOT_FOUND({ id: serviceId });
  }
  if (!correctTariffId) return;
  const { type } = await ctx.call('subscriptions.tariffs.get', { id: correctTariffId });
  if (type !== 'voice')
    throw validationFailed([{ path: '/correctTariffId', message: 'is no tariff for voice' }]);
}

/** Rated by it, or by what an earlier correction put in its place. */
const isOfTariff = `(tariff_id = $4 OR tariff_id IN
  (SELECT correct_tariff_id FROM tariff_corrections WHERE tariff_id = $4))`;

async function rerate(ctx: Context, tx: Transaction, params: RerateCallsParams): Promise<Rerated> {
  const { serviceId, tariffId, from, to, correctTariffId, reason } = params;
  const createdAt = ctx.clock.now().toString();
  if (correctTariffId) {
    await noteCorrection(tx, {
      serviceId,
      tariffId,
      fromAt: from,
      toAt: to,
      correctTariffId,
      reason,
      createdAt,
    });
  }
  const rows = await tx.query(
    `UPDATE calls SET status = 'waiting' WHERE status IN ('rated', 'failed') AND started_at >= $1 AND started_at < $2
       AND ($3::uuid IS NULL OR service_id = $3) AND ($4::uuid IS NULL OR ${isOfTariff}) RETURNING 1`,
    [from, to, serviceId ?? null, tariffId ?? null],
  );
  ctx.audit({
    subject: { kind: 'calls', id: serviceId ?? tariffId ?? 'all' },
    after: { from, to, correctTariffId, waiting: rows.length },
  });
  await askToRate(ctx, tx);
  return { waiting: rows.length };
}
