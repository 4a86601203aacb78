import { type BulkPlan, planBulk } from '@isp/sdk';
import { type BulkParams, type Service, subscriptionsErrors } from '../contract/index.ts';
import { planChange } from './plan-change.ts';

/** Takes those apart that could not be changed as things are, by reason; components whose whole is changed go with it. */
export function planServices(services: readonly Service[], params: BulkParams): BulkPlan<Service> {
  const { except = [] } = params;
  const wholes = services.filter((one) => one.componentCount && !except.includes(one.id));
  const changing = new Set(wholes.filter((one) => !refusal(one, params)).map(({ id }) => id));
  const along = ({ parentId }: Service) =>
    parentId && changing.has(parentId) ? 'it goes with the service it is a component of' : undefined;
  return planBulk(services, { except, refusal: (service) => along(service) ?? refusal(service, params) });
}

function refusal(service: Service, { action, tariffId }: BulkParams): string | undefined {
  const { status, desiredStatus, parentId } = service;
  const goesWithAnother = parentId !== undefined && (action === 'cancel' || action === 'change-tariff');
  if (goesWithAnother) return 'it is a component of another service';
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
