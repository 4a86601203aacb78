/** What is read of the report that Jest writes with `--json --outputFile`. */
export interface JestReport {
  readonly testResults: readonly JestFile[];
}

interface JestFile {
  /** Absolute path of the test file. */
  readonly name: string;
  readonly status: string;
  /** Empty when the file could not be run at all. */
  readonly assertionResults: readonly JestFact[];
}

interface JestFact {
  readonly status: string;
  readonly fullName: string;
}

/** What a run of the tests came to. */
export interface Verdict {
  readonly passed: number;
  /** Facts that failed, and files that could not be run. */
  readonly failed: number;
  /** Facts that failed in the whole run and held in the second go of their file. */
  readonly unsteady: readonly string[];
}

/** More files than this are no accident of a busy machine, and get no second go. */
export const secondGoesAtMost = 5;

/** The files with something failed, for a second go; empty when there are too many of them. */
export function filesForSecondGo({ testResults }: JestReport): readonly string[] {
  const names = testResults.filter(({ status }) => status === 'failed').map(({ name }) => name);
  return names.length > secondGoesAtMost ? [] : names;
}

/** What both runs came to: of a file that was run twice, the second counts. */
export function verdict(first: JestReport, second: JestReport = { testResults: [] }): Verdict {
  const again = new Map(second.testResults.map((file) => [file.name, file]));
  const counted = first.testResults.map((file) => again.get(file.name) ?? file);
  const passed = counted.flatMap(({ assertionResults }) => assertionResults.filter(held)).length;
  const failed = counted.reduce((sum, file) => sum + failuresOf(file), 0);
  return { passed, failed, unsteady: first.testResults.flatMap((file) => recovered(file, again)) };
}

function failuresOf({ status, assertionResults }: JestFile): number {
  const failed = assertionResults.filter(fell).length;
  return status === 'failed' ? Math.max(1, failed) : failed;
}

function recovered(file: JestFile, again: ReadonlyMap<string, JestFile>): readonly string[] {
  const heldNow = new Set(
    again
      .get(file.name)
      ?.assertionResults.filter(held)
      .map(({ fullName }) => fullName),
  );
  return file.assertionResults
    .filter((fact) => fell(fact) && heldNow.has(fact.fullName))
    .map(({ fullName }) => `${file.name}: ${fullName}`);
}

const held = ({ status }: JestFact) => status === 'passed';
const fell = ({ status }: JestFact) => status === 'failed';
