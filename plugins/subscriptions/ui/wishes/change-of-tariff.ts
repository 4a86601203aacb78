import type { When } from './when-fields.tsx';

/** Another tariff and when, as `POST /services/{id}/change-tariff` takes it. */
export function changeOf(tariffId: string, { kind, day }: When) {
  return { tariffId, when: kind, ...(kind === 'date' ? { date: day ?? '' } : {}) };
}

/** What {@link changeOf} answers. */
export type ChangeOfTariff = ReturnType<typeof changeOf>;
