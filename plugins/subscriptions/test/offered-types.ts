import type { OfferedProvider } from '@isp/sdk';
import { InternetTariffFields } from './internet-tariff-fields.ts';

/** Answers of a platform whose plugins offer `internet`, and `iptv`, which has a rule no schema tells. */
export const offeredTypes = {
  'kernel.providers': ({ seam }: { seam: string }): OfferedProvider[] =>
    // Nobody here refuses orders of resellers.
    (seam === 'subscriptions.order-check' ? [] : ['internet', 'iptv']).map((name) => ({
      seam,
      name,
      title: name,
      action: seam.endsWith('service-type') ? `${name}.type.describe` : `${name}.services.desired-state`,
      plugin: name,
      pluginName: name,
      enabled: true,
      served: true,
      state: 'running',
    })),
  'internet.type.describe': () => ({ tariffFields: InternetTariffFields, problems: [] }),
  'internet.services.desired-state': ({ tariff }: { tariff: { fields: object } }) => tariff.fields,
  'iptv.type.describe': ({ fields }: { fields?: { channels?: number } }) => ({
    tariffFields: {
      type: 'object',
      required: ['channels'],
      properties: { channels: { type: 'integer', minimum: 1, title: 'Channels' } },
    },
    problems: fields?.channels === 13 ? [{ path: '/channels', message: 'is a number nobody sells' }] : [],
  }),
  'iptv.services.desired-state': () => ({}),
};
