import { isIP } from 'node:net';

/** A stretch of ports of a public address that stood for a private one. */
export interface CgnatBlock {
  readonly publicIp: string;
  readonly portFrom: number;
  readonly portTo: number;
  readonly protocol: string;
  readonly privateIp: string;
  readonly starts: string;
  readonly ends?: string | undefined;
}

export interface CgnatLog {
  readonly rows: number;
  readonly blocks: readonly CgnatBlock[];
  readonly errors: readonly { readonly row: number; readonly problem: string }[];
}

const columns = ['publicIp', 'portFrom', 'portTo', 'privateIp', 'from', 'to', 'protocol'] as const;
type Column = (typeof columns)[number];
const needed: readonly Column[] = ['publicIp', 'privateIp', 'from'];
const lastPort = 65_535;

/** Reads a log. Rows that cannot be understood are told and left out; answers the problem of a heading that lacks something. */
export function readCgnatLog(text: string): CgnatLog | { readonly heading: string } {
  const [first = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const separator = [',', ';', '\t'].find((sign) => first.includes(sign)) ?? ',';
  const names = fieldsOf(first, separator).map((name) => name.toLowerCase());
  const places = new Map(columns.map((column) => [column, names.indexOf(column.toLowerCase())]));
  const missing = needed.filter((column) => places.get(column) === -1);
  if (missing.length > 0) return { heading: `has no column ${missing.join(', ')}` };
  const blocks: CgnatBlock[] = [];
  const errors: { row: number; problem: string }[] = [];
  let rows = 0;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    rows += 1;
    const fields = fieldsOf(line, separator);
    const read = readRow((column) => fields[places.get(column) ?? -1] ?? '');
    if (typeof read === 'string') errors.push({ row: index + 2, problem: read });
    else blocks.push(read);
  }
  return { rows, blocks, errors };
}

function fieldsOf(line: string, separator: string): string[] {
  return line.split(separator).map((field) => field.trim().replace(/^"(.*)"$/, '$1'));
}

function readRow(field: (column: Column) => string): CgnatBlock | string {
  const [publicIp, privateIp] = [field('publicIp'), field('privateIp')];
  for (const address of [publicIp, privateIp])
    if (isIP(address) === 0) return `${address || 'nothing'} is no address`;
  const portFrom = portOf(field('portFrom'), 0);
  const portTo = portOf(field('portTo'), field('portFrom') === '' ? lastPort : (portFrom ?? 0));
  if (portFrom === undefined || portTo === undefined || portTo < portFrom) return 'the ports are no range';
  const starts = instantOf(field('from'));
  const ends = field('to') === '' ? undefined : instantOf(field('to'));
  if (!starts) return `${field('from') || 'nothing'} is no time with a zone`;
  if (field('to') !== '' && !ends) return `${field('to')} is no time with a zone`;
  if (ends && Temporal.Instant.compare(ends, starts) < 0) return 'it ends before it begins';
  const protocol = field('protocol').toLowerCase().slice(0, 20);
  return {
    publicIp,
    privateIp,
    portFrom,
    portTo,
    protocol,
    starts: starts.toString(),
    ends: ends?.toString(),
  };
}

function portOf(text: string, otherwise: number): number | undefined {
  if (text === '') return otherwise;
  const port = Number(text);
  return /^\d{1,5}$/.test(text) && port <= lastPort ? port : undefined;
}

function instantOf(text: string): Temporal.Instant | undefined {
  try {
    if (/^\d{9,11}(\.\d+)?$/.test(text))
      return Temporal.Instant.fromEpochMilliseconds(Math.round(Number(text) * 1_000));
    return Temporal.Instant.from(text);
  } catch {
    return undefined;
  }
}
