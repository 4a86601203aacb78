import type { InternetTariffFields } from '../contract/index.ts';

/** What a tariff says about volume and speeds by the hour, in the words of the network; undefined for nothing. */
export function usageOf(fields: InternetTariffFields): Record<string, unknown> | undefined {
  const { speedHours, quotaBytes } = fields;
  if (!quotaBytes && !speedHours) return undefined;
  return {
    ...(quotaBytes ? { quota: quotaOf(fields, quotaBytes) } : {}),
    ...(speedHours ? { speedHours } : {}),
  };
}

function quotaOf(fields: InternetTariffFields, bytes: number): Record<string, unknown> {
  const { throttledDownKbps: downKbps, throttledUpKbps: upKbps, freeHours, overPrice } = fields;
  return {
    bytes,
    period: fields.quotaPeriod ?? 'billing-period',
    counts: fields.quotaCounts ?? 'both',
    whenUsedUp: fields.whenUsedUp ?? 'notify',
    rollOver: fields.quotaRollsOver ?? false,
    ...(downKbps && upKbps ? { throttle: { downKbps, upKbps } } : {}),
    ...(overPrice ? { overPrice } : {}),
    ...(freeHours ? { freeHours } : {}),
  };
}
