import { setTimeout as pause } from 'node:timers/promises';
import { median, worst } from '../percentiles.ts';
import { atMost, exactly, type Row, row } from '../rows.ts';
import { reloadPlugin } from './plugin-calls.ts';
import type { RunningPlatform } from './running-platform.ts';

/** What a client sees that asks again and again while the only process of a plugin is killed. */
interface Death {
  /** From the kill to the first 503 with Retry-After; undefined when there was none. */
  readonly refusedMs: number | undefined;
  /** From the kill to the first good answer of another process. */
  readonly backMs: number;
  readonly slowestAnswerMs: number;
  /** Answers that were neither good nor 503 with Retry-After. */
  readonly others: number;
}

const backLimitMs = 30_000;

export async function measureOneProcessKilled(platform: RunningPlatform): Promise<Row[]> {
  const { times, progress } = platform;
  const deaths: Death[] = [];
  for (let number = 1; number <= times(10, 3); number += 1) {
    progress(`one process, SIGKILL ${number}`);
    deaths.push(await killTheOnlyOne(platform));
  }
  const refused = deaths.flatMap(({ refusedMs }) => refusedMs ?? []);
  const others = deaths.reduce((sum, death) => sum + death.others, 0);
  const one = 'one process, killed';
  return [
    row(`${one}: deaths in which a client saw a 503, beside all`, refused.length, '', deaths.length),
    ...(refused.length > 0
      ? [
          row(`${one}: first 503 with Retry-After, median`, median(refused), 'ms'),
          row(`${one}: first 503 with Retry-After, worst`, worst(refused), 'ms'),
        ]
      : []),
    row(`${one}: slowest answer of all`, worst(deaths.map(({ slowestAnswerMs }) => slowestAnswerMs)), 'ms'),
    exactly(0, row(`${one}: answers neither good nor 503 with Retry-After`, others, '')),
    row(`${one}: back after, median`, median(deaths.map(({ backMs }) => backMs)) / 1000, 's'),
    atMost(3, row(`${one}: back after, worst`, worst(deaths.map(({ backMs }) => backMs)) / 1000, 's')),
  ];
}

/** One client, its next request right after each answer. */
async function killTheOnlyOne(platform: RunningPlatform): Promise<Death> {
  const { pid } = await reloadPlugin(platform, 'misbehaves');
  await pause(2_000); // the next spare is there
  const answers: { at: number; tookMs: number; status: number; pid?: number; retryAfter: string | null }[] =
    [];
  const killedAt = performance.now();
  process.kill(pid as number, 'SIGKILL');
  while (performance.now() - killedAt < backLimitMs) {
    const sentAt = performance.now();
    const { status, body, headers } = await platform.admin.get<{ pid?: number }>('/misbehaves');
    const at = performance.now();
    answers.push({ at, tookMs: at - sentAt, status, ...body, retryAfter: headers.get('retry-after') });
    if (status === 200 && body.pid !== pid) break;
  }
  const isRefusal = ({ status, retryAfter }: (typeof answers)[number]) =>
    status === 503 && retryAfter !== null;
  const refused = answers.find(isRefusal);
  return {
    refusedMs: refused && refused.at - killedAt,
    backMs: (answers.at(-1)?.at ?? Number.NaN) - killedAt,
    slowestAnswerMs: worst(answers.map(({ tookMs }) => tookMs)),
    others: answers.filter((one) => one.status !== 200 && !isRefusal(one)).length,
  };
}
