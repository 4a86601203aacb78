import { readFile, writeFile } from 'node:fs/promises';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { percentile } from '../percentiles.ts';
import { atMost, exactly, type Row, row } from '../rows.ts';
import type { RunningPlatform } from './running-platform.ts';

/** Between saves, as a fast author: the old generation has left, and the next spare is there. */
const betweenMs = 3_000;
const limitMs = 15_000;

/** Check 23, one half: `isp dev`, from the write of a file to the first answer of what it says. */
export async function measureSaveToServing(platform: RunningPlatform): Promise<Row[]> {
  const file = join(platform.folder.path, 'echo', 'plugin.ts');
  const saves = platform.times(20, 5);
  const tookMs: number[] = [];
  let failed = 0;
  using client = editionClient(platform);
  for (let number = 1; number <= saves; number += 1) {
    await pause(betweenMs);
    const edition = 1 + number;
    const text = (await readFile(file, 'utf8')).replace(/const edition = \d+/, `const edition = ${edition}`);
    const savedAt = performance.now();
    await writeFile(file, text);
    const seen = await untilServed(client.ask, edition, savedAt);
    tookMs.push(seen.at - savedAt);
    failed += seen.failed;
    platform.progress(`save ${number} of ${saves}: ${Math.round(seen.at - savedAt)} ms`);
  }
  return [
    row(`${saves} saves: from the write of the file to its first answer, p50`, percentile(tookMs, 0.5), 'ms'),
    atMost(200, row(`${saves} saves: the same, p95`, percentile(tookMs, 0.95), 'ms')),
    exactly(0, row(`${saves} saves: requests meanwhile that failed`, failed, '')),
  ];
}

type Ask = () => Promise<{ status: number; edition?: number }>;

/** The next question right after each answer. */
async function untilServed(ask: Ask, edition: number, from: number): Promise<{ at: number; failed: number }> {
  let failed = 0;
  while (performance.now() - from < limitMs) {
    const answer = await ask();
    if (answer.status !== 200) failed += 1;
    else if (answer.edition === edition) return { at: performance.now(), failed };
  }
  throw new TypeError(`edition ${edition} was not served within ${limitMs} ms`);
}

/** One keep-alive connection without the weight of `fetch`. */
function editionClient({ api, admin }: RunningPlatform): Disposable & { ask: Ask } {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const headers = { authorization: `Bearer ${admin.token}` };
  const ask: Ask = () =>
    new Promise((resolve, reject) => {
      const asked = get(`${api}/echo/hello`, { agent, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => {
          text += part;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, ...JSON.parse(text) }));
      });
      asked.on('error', reject);
    });
  return { ask, [Symbol.dispose]: () => agent.destroy() };
}
