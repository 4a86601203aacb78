import { type Demo, rowsOf } from './demo.ts';

const range = { from: '493055501000', to: '493055501019' };
const perMinute = { perMinute: '0.03', connect: '0.05', firstSeconds: 60, stepSeconds: 30 };

/** Numbers, a line, its calls of yesterday, and records nothing can be made of. */
export async function fillVoice({ admin, made, customers }: Demo): Promise<void> {
  await made('/voice/numbers', range);
  const price = { amountMinor: 990, currency: 'EUR' };
  const rates = [{ prefix: '49', ...perMinute }];
  const tariffId = await made('/tariffs', { name: 'Voice 49', type: 'voice', price, rates });
  const path = `/customers/${customers['Ana Adler']}/services`;
  await made(`${path}/voice`, { tariffId, numbers: [range.from] });
  await rowsOf(admin, `${path}?filter[type]=voice&filter[status]=active`);
  const { body } = await admin.send<{ id: string }>('POST', '/voice/cdr-files', records(), {
    'content-type': 'text/csv',
    'x-file-name': 'switch-berlin.csv',
  });
  await rowsOf(admin, `/voice/cdr-errors?filter[fileId]=${body.id}`, 3);
}

function records(): string {
  const at = Temporal.Now.instant().toString({ smallestUnit: 'second' });
  const lines = [
    `${range.from},498912345678,${at},125,call-1`,
    `${range.from},4940555012,${at},61,call-2`,
    `${range.from},33155501234,${at},300,call-3`,
    `493099900000,498912345678,${at},45,call-4`,
    `${range.from},498912345678,yesterday,45,call-5`,
  ];
  return ['caller,called,startedAt,seconds,callId', ...lines].join('\n');
}
