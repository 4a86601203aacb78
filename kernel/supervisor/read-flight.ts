import { readFile, rm } from 'node:fs/promises';
import type { CurrentCall } from '../host/current-call.ts';
import { slotBytes } from '../host/flight-recorder.ts';

/** The calls a process was working on when it ended, the last begun first; the file is removed. */
export async function readFlight(file: string): Promise<CurrentCall[]> {
  const content = await readFile(file).catch(() => Buffer.alloc(0));
  await rm(file, { force: true });
  const lines: { number: number; call: CurrentCall }[] = [];
  for (let at = 0; at < content.length; at += slotBytes) {
    const text = content.toString('utf8', at, at + slotBytes).replace(/\0.*$/s, '');
    const [number = '', action, requestId] = text.split('\t');
    if (action && requestId) lines.push({ number: Number(number), call: { action, requestId } });
  }
  return lines.sort((one, other) => other.number - one.number).map(({ call }) => call);
}
