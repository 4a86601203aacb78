import { type AnswerOf, type RowOf, useHost } from '@isp/sdk/ui';
import { useQuery } from '@tanstack/react-query';

/** A network access server, as lists have it. */
export type Nas = RowOf<'/radius/nas'>;
/** How one of them fares. */
export type NasHealth = AnswerOf<'/radius/reports/nas-health', 'get'>['data'][number];

/** The key of one NAS in the cache; `['radius', 'nas']` is that of all. */
export const nasKey = (id: string) => ['radius', 'nas', id] as const;

/** One NAS by its id. */
export function useNas(id: string) {
  const { api } = useHost();
  return useQuery({
    queryKey: nasKey(id),
    queryFn: ({ signal }) => api.get('/radius/nas/{id}', { params: { path: { id } }, signal }),
  });
}

/** How every NAS fares, by its id; read anew each half minute. */
export function useNasHealth() {
  const { api } = useHost();
  return useQuery({
    queryKey: ['radius', 'nas-health'],
    queryFn: async ({ signal }) => {
      const { data } = await api.get('/radius/reports/nas-health', { signal });
      return new Map(data.map((health) => [health.nasId, health]));
    },
    refetchInterval: 30_000,
  });
}

/** What vendors are called. */
export function vendorOptions(t: (text: string) => string) {
  return [
    { value: 'mikrotik', label: 'MikroTik' },
    { value: 'cisco', label: 'Cisco' },
    { value: 'juniper', label: 'Juniper' },
    { value: 'huawei', label: 'Huawei' },
    { value: 'wispr', label: t('Hotspot of any make (WISPr)') },
  ];
}

/** How subscribers come to a NAS. */
export function accessOptions(t: (text: string) => string) {
  return [
    { value: 'pppoe', label: 'PPPoE' },
    { value: 'ipoe', label: 'IPoE (DHCP)' },
    { value: 'hotspot', label: t('Hotspot') },
    { value: 'static', label: t('Fixed address') },
  ];
}

/** What a value is called; one nobody taught us is shown as it is. */
export function labelOf(
  options: readonly { readonly value: string; readonly label: string }[],
  value: string | undefined,
): string | undefined {
  return options.find((option) => option.value === value)?.label ?? value;
}
