import { measureDirectus } from './alternatives/directus.ts';
import { measureMoleculer } from './alternatives/moleculer.ts';
import { measureOwnSaves } from './alternatives/own-saves.ts';
import { type SaveFigures, saves } from './alternatives/saves-under-load.ts';
import { type BenchOptions, selected } from './bench-options.ts';
import { median, worst } from './percentiles.ts';
import { exactly, type Row, row } from './rows.ts';

interface Alternative {
  readonly title: string;
  /** How long the code that is reloaded takes to start; ours then takes as long. */
  readonly startMs: number;
  measure(progress: BenchOptions['progress'], startMs: number): Promise<SaveFigures>;
}

/** What else reloads code while it serves. */
const alternatives: Readonly<Record<string, Alternative>> = {
  moleculer: { title: "Moleculer's hot reload", startMs: 0, measure: measureMoleculer },
  'moleculer-slow-start': {
    title: "Moleculer's hot reload (200 ms to start)",
    startMs: 200,
    measure: measureMoleculer,
  },
  directus: { title: 'Directus', startMs: 0, measure: measureDirectus },
};

/** A file is saved again and again under the same load: `isp dev`, beside each alternative. */
export async function run(progress: BenchOptions['progress'], options: BenchOptions): Promise<Row[]> {
  const chosen = selected(alternatives, options.only);
  const ours = new Map<number, SaveFigures>();
  const rows: Row[] = [];
  for (const [name, { title, startMs, measure }] of chosen) {
    const own = ours.get(startMs) ?? (await measureOwnSaves(progress, startMs));
    if (!ours.has(startMs)) rows.push(...ownRows(own, startMs));
    ours.set(startMs, own);
    try {
      rows.push(...beside(title, own, await measure(progress, startMs)));
    } catch (error) {
      progress(`${name} WAS NOT MEASURED: ${(error as Error).message}`);
    }
  }
  return rows;
}

function ownRows({ requests, lost }: SaveFigures, startMs: number): Row[] {
  const what = `${saves} saves of a plugin that takes ${startMs} ms to start`;
  return [
    row(`isp dev: requests during ${what}`, requests, ''),
    exactly(0, row(`isp dev: requests lost during ${what}`, lost, '')),
  ];
}

function beside(title: string, ours: SaveFigures, theirs: SaveFigures): Row[] {
  return [
    row(`requests lost during ${saves} saves, beside ${title}`, ours.lost, '', theirs.lost),
    row(`save to serving, median, beside ${title}`, median(ours.servingMs), 'ms', median(theirs.servingMs)),
    row(`save to serving, worst, beside ${title}`, worst(ours.servingMs), 'ms', worst(theirs.servingMs)),
    row(`p99 of all requests, beside ${title}`, ours.p99Ms, 'ms', theirs.p99Ms),
  ];
}
