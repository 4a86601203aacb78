import { type BulkParams, type BulkPreview, type Service, subscriptionsErrors } from '../contract/index.ts';
import { planChange } from './plan-change.ts';

const sampleSize = 10;

/** What an operation means for the services that fit its filter. */
export interface BulkPlan {
  readonly changing: readonly Service[];
  readonly excluded: BulkPreview['excluded'];
}

/** Takes those apart that could not be changed as things are, by reason. */
export function planBulk(services: readonly Service[], params: BulkParams): BulkPlan {
  const left = new Set(params.except ?? []);
  const judged = services.map((service) => ({
    service,
    reason: left.has(service.id) ? 'left out by "except"' : refusal(service, params),
  }));
  const reasons = Map.groupBy(
    judged.filter(({ reason }) => reason),
    ({ reason }) => reason as string,
  );
  return {
    changing: judged.filter(({ reason }) => !reason).map(({ service }) => service),
    excluded: [...reasons].map(([reason, rows]) => ({
      reason,
      count: rows.length,
      sample: rows.slice(0, sampleSize).map(({ service }) => service.id),
    })),
  };
}

function refusal(service: Service, { action, tariffId }: BulkParams): string | undefined {
  const { status, desiredStatus } = service;
  const state = status === desiredStatus ? status : `becoming ${desiredStatus}`;
  if (action === 'change-tariff') {
    if (desiredStatus === 'cancelled' || status === 'pending') return `it is ${state}`;
    const same = (service.desiredTariffId ?? service.tariffId) === tariffId;
    return same ? 'it has this tariff already' : undefined;
  }
  try {
    planChange(service, action);
    return undefined;
  } catch (error) {
    if (Object.hasOwn(subscriptionsErrors, (error as { code: string }).code)) return `it is ${state}`;
    throw error;
  }
}
