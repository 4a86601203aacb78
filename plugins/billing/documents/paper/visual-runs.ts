import bidiFactory, { type Bidi } from 'bidi-js';

/** Text of one direction, in the order in which a line shows it. */
export interface VisualRun {
  readonly text: string;
  readonly rightToLeft: boolean;
}

// Its types are those of an ES module; what Node imports is a CommonJS one.
const bidi = (bidiFactory as unknown as () => Bidi)();
const rightToLeftLetter = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Says whether a text has letters that are written from right to left. */
export function isRightToLeft(text: string): boolean {
  return rightToLeftLetter.test(text);
}

/** Takes a line apart by direction, by Unicode's bidirectional algorithm (UAX #9), and puts it into the order it is seen in. */
export function visualRuns(line: string): VisualRun[] {
  if (!isRightToLeft(line)) return [{ text: line, rightToLeft: false }];
  const { levels } = bidi.getEmbeddingLevels(line);
  const runs: { text: string; level: number }[] = [];
  for (const [index, level] of levels.entries()) {
    const letter = line.charAt(index);
    const shown = level % 2 === 1 ? (bidi.getMirroredCharacter(letter) ?? letter) : letter;
    const last = runs.at(-1);
    if (last && last.level === level) last.text += shown;
    else runs.push({ text: shown, level });
  }
  return inOrder(runs).map(({ text, level }) => ({
    // What has no letters of its own is not turned around by the font.
    text: level % 2 === 1 && !isRightToLeft(text) ? [...text].reverse().join('') : text,
    rightToLeft: level % 2 === 1,
  }));
}

/** Rule L2: from the highest level down to the lowest odd one, what is at that level or above is turned around. */
function inOrder<T extends { readonly level: number }>(runs: readonly T[]): T[] {
  let order = [...runs];
  const highest = runs.reduce((most, { level }) => Math.max(most, level), 0);
  for (let level = highest; level >= 1; level -= 1) order = turnAround(order, level);
  return order;
}

function turnAround<T extends { readonly level: number }>(runs: readonly T[], from: number): T[] {
  const turned: T[] = [];
  let open: T[] = [];
  for (const run of runs) {
    if (run.level >= from) open = [run, ...open];
    else {
      turned.push(...open, run);
      open = [];
    }
  }
  return [...turned, ...open];
}
