import { type AnswerOf, type RowOf, useHost } from '@isp/sdk/ui';
import { useQuery } from '@tanstack/react-query';

/** A service, as lists have it. */
export type Service = RowOf<'/services'>;
/** A tariff. */
export type Tariff = AnswerOf<'/tariffs/{id}', 'get'>;

/** What a service may be. */
export const statuses = ['pending', 'active', 'partly-active', 'suspended', 'cancelled'] as const;

/** What statuses of services are called. */
export function statusWords(t: (text: string) => string) {
  return {
    pending: t('Pending'),
    active: t('Active'),
    'partly-active': t('Partly active'),
    suspended: t('Suspended'),
    cancelled: t('Cancelled'),
  };
}

/** Reasons of a suspension, for people. */
export function reasonOptions(t: (text: string) => string) {
  return [
    { value: 'non_payment', label: t('Not paid') },
    { value: 'customer_request', label: t('The customer wants it') },
    { value: 'abuse', label: t('Abuse') },
    { value: 'technical', label: t('Technical') },
    { value: 'other', label: t('Something else') },
  ] as const;
}

/** The names of tariffs by id. There are some hundred at most. */
export function useTariffNames(): ReadonlyMap<string, string> {
  const { api } = useHost();
  const { data } = useQuery({
    queryKey: ['tariffs', 'names'],
    queryFn: async ({ signal }) => {
      const names = new Map<string, string>();
      for await (const { id, name } of api.pages('/tariffs', { params: { query: { limit: 200 } }, signal }))
        names.set(id, name);
      return names;
    },
    staleTime: 300_000,
  });
  return data ?? new Map();
}

/** How often a tariff is billed, for people. */
export function periodText(period: Tariff['billingPeriod'], t: (text: string) => string): string {
  return { monthly: t('per month'), quarterly: t('per quarter'), annual: t('per year') }[period];
}

/** Of a service, what deciding about it needs. */
export interface ServiceToActOn {
  readonly id: string;
  readonly type: string;
  readonly tariffId: string;
  readonly desiredTariffId?: string | undefined;
  readonly desiredStatus: string;
  readonly parentId?: string | undefined;
}
