import type { DocumentWithLines } from '../../plugins/billing/contract/index.ts';
import { printPdf } from '../../plugins/billing/documents/paper/print-pdf.ts';
import { printDocument } from '../../plugins/billing/documents/printed/print-document.ts';
import type { BenchOptions } from './bench-options.ts';
import { percentile } from './percentiles.ts';
import { atLeast, atMost, type Row, row } from './rows.ts';

const leastPerSecond = 50;
/** A plugin's other calls wait no longer for one document. */
const mostMs = 50;
/** Of one core, so that two print a hundred a second. */
const mostCpuMs = 20;
const id = '01900000-0000-7000-8000-0000000000aa';

/** Invoices of three lines, printed one after the other by one process, as billing does it: no two are alike. */
export async function run(_: BenchOptions['progress'], { quick, progress }: BenchOptions): Promise<Row[]> {
  const count = quick ? 200 : 1_000;
  progress('printing the first ones');
  for (let nth = 0; nth < 50; nth += 1) await print(nth);
  progress(`printing ${count} invoices`);
  const times: number[] = [];
  let bytes = 0;
  const beganAt = performance.now();
  const cpuBefore = process.cpuUsage();
  for (let nth = 0; nth < count; nth += 1) {
    const since = performance.now();
    bytes += (await print(nth)).length;
    times.push(performance.now() - since);
  }
  const seconds = (performance.now() - beganAt) / 1_000;
  const { user, system } = process.cpuUsage(cpuBefore);
  return [
    atLeast(leastPerSecond, row('PDFs printed per second, by one process', count / seconds, '1/s')),
    atMost(mostCpuMs, row('time of a core for one PDF', (user + system) / 1_000 / count, 'ms')),
    atMost(mostMs, row('time of one PDF, p99', percentile(times, 0.99), 'ms')),
    atMost(100, row('size of a PDF', bytes / count / 1_000, 'kB')),
  ];
}

const tax = { id, name: 'VAT', ratePercent: '20', inclusive: false };
const issuer = {
  name: 'Fibre North GmbH',
  address: { street: 'Ring 5', postalCode: '20095', city: 'Hamburg', country: 'DE' },
  vatNumber: 'DE123456789',
  payTo: { iban: 'DE89370400440532013000', bic: 'COBADEFFXXX' },
  contact: { email: 'bills@fibre.example', phone: '+49 40 1234', website: 'www.fibre.example' },
  note: 'Register of Hamburg, HRB 1234; managing directors: A. Adler, B. Brandt',
};

function print(nth: number): Promise<Buffer> {
  const net = 300_000 + 3 * nth;
  const taxMinor = net / 5 - (net % 5) / 5;
  const lines = [0, 1, 2].map((at) => ({
    ...{
      id,
      position: at + 1,
      kind: 'recurring' as const,
      text: `Internet ${nth} at ${nth + at} Main Street`,
    },
    ...{ from: '2026-10-15', to: '2026-11-01', days: 17, denominatorDays: 31 },
    ...{ amountMinor: 100_000 + nth, taxes: [tax] },
  }));
  const document: DocumentWithLines = {
    ...{ id, customerId: id, resellerId: id, legalEntityId: id, settledMinor: 0, currency: 'EUR' },
    ...{ kind: 'invoice', status: 'issued', origin: 'recurring', language: nth % 2 ? 'de' : 'en' },
    ...{ number: `INV-${String(nth).padStart(6, '0')}`, issuedOn: '2026-10-15', dueOn: '2026-10-29' },
    ...{ createdAt: '2026-10-15T10:00:00Z', netMinor: net, taxMinor, grossMinor: net + taxMinor },
    taxes: [{ ...tax, amountMinor: taxMinor }],
    recipient: {
      name: `Customer ${nth} Example`,
      address: { street: `Street ${nth}`, city: 'Graz', country: 'AT' },
    },
    lines,
  };
  return printPdf(printDocument({ document, issuer }));
}
