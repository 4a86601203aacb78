import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Packets for radclient, each as its lines. */
export type Packets = readonly (readonly string[])[];

/** How a run of radclient went. */
export interface RadclientRun {
  readonly perSecond: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly lost: number;
}

/** Sends all packets with `radclient -p 32`: 32 are on their way at any time. */
export async function sendWithRadclient(
  packets: Packets,
  target: { readonly port: number; readonly command: 'auth' | 'acct'; readonly secret: string },
): Promise<RadclientRun> {
  const directory = await mkdtemp(join(tmpdir(), 'isp-radclient-'));
  try {
    const file = join(directory, 'packets');
    await writeFile(file, packets.map((lines) => `${lines.join('\n')}\n`).join('\n'));
    const startedAt = performance.now();
    const summary = await radclient(file, target);
    const seconds = (performance.now() - startedAt) / 1_000;
    const count = (name: string) => Number(new RegExp(`${name}\\s*: (\\d+)`).exec(summary)?.[1] ?? 0);
    const accepted = count('Accepted');
    return { perSecond: accepted / seconds, accepted, rejected: count('Rejected'), lost: count('Lost') };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function radclient(
  file: string,
  { port, command, secret }: { port: number; command: string; secret: string },
): Promise<string> {
  const parameters = ['-q', '-s', '-p', '32', '-r', '3', '-t', '3', '-f', file];
  const child = spawn('radclient', [...parameters, `127.0.0.1:${port}`, command, secret], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  await once(child, 'close');
  return output;
}
