import { isIPv4, isIPv6 } from 'node:net';

/** `10.0.0.1` as four octets, or undefined when the text is no IPv4 address. */
export function ipv4ToOctets(text: string): Buffer | undefined {
  return isIPv4(text) ? Buffer.from(text.split('.').map(Number)) : undefined;
}

/** Four octets as `10.0.0.1`. */
export function ipv4ToText(octets: Buffer): string {
  return [...octets].join('.');
}

/** An IPv6 address as 16 octets, or undefined when the text is none; zone identifiers are refused. */
export function ipv6ToOctets(text: string): Buffer | undefined {
  if (!isIPv6(text) || text.includes('%')) return undefined;
  const [head = '', tail] = withoutDottedEnd(text).split('::');
  const before = toGroups(head);
  const after = tail === undefined ? [] : toGroups(tail);
  const zeros = new Array<number>(8 - before.length - after.length).fill(0);
  return Buffer.from([...before, ...zeros, ...after].flatMap((group) => [group >> 8, group & 0xff]));
}

/** 16 octets as the canonical text of RFC 5952: lower case, the longest run of zeros as `::`. */
export function ipv6ToText(octets: Buffer): string {
  const groups = Array.from({ length: 8 }, (_, index) => octets.readUInt16BE(index * 2));
  const run = longestZeroRun(groups);
  const text = (part: number[]) => part.map((group) => group.toString(16)).join(':');
  if (run.length < 2) return text(groups);
  return `${text(groups.slice(0, run.start))}::${text(groups.slice(run.start + run.length))}`;
}

/** The IPv4 address inside `::ffff:10.0.0.1`, as a dual-stack socket reports IPv4 peers; else unchanged. */
export function unmapIpv4(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  return mapped ?? address;
}

function toGroups(text: string): number[] {
  return text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16));
}

function withoutDottedEnd(text: string): string {
  const dotted = ipv4ToOctets(text.slice(text.lastIndexOf(':') + 1));
  if (!dotted) return text;
  const hex = `${dotted.readUInt16BE(0).toString(16)}:${dotted.readUInt16BE(2).toString(16)}`;
  return text.slice(0, text.lastIndexOf(':') + 1) + hex;
}

function longestZeroRun(groups: number[]): { start: number; length: number } {
  let best = { start: 0, length: 0 };
  let length = 0;
  for (const [index, group] of groups.entries()) {
    length = group === 0 ? length + 1 : 0;
    if (length > best.length) best = { start: index - length + 1, length };
  }
  return best;
}
