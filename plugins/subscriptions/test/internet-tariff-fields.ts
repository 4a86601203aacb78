/** What the plugin of Internet access answers as the schema of its tariffs' fields. */
export const InternetTariffFields = {
  type: 'object',
  required: ['downKbps', 'upKbps'],
  properties: {
    downKbps: { type: 'integer', minimum: 1, title: 'Download' },
    upKbps: { type: 'integer', minimum: 1, title: 'Upload' },
  },
};
