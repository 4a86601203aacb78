interface Family {
  readonly type: string;
  readonly help: string;
  /** Value by the sample's name and labels, as they stand in the text. */
  readonly samples: Map<string, number>;
}

/** Lines written before others get their turn: the kernel must not block (measured: 2,000 lines take 1 ms). */
const sliceLines = 2_000;

/**
 * Several processes' metrics as one, made from and written in Prometheus' text format: counters and histograms are
 * added up, of a gauge the largest stays. The label sets are never taken apart, so that it costs one look-up a line.
 */
export class MergedMetrics {
  readonly #families = new Map<string, Family>();

  /** Adds a process's text; of one that has ended only what it counted, since its gauges are of the past. */
  add(text: string, ended = false): void {
    let help = '';
    let family: Family | undefined;
    for (const line of text.split('\n')) {
      if (line.startsWith('# HELP ')) help = line;
      else if (line.startsWith('# TYPE ')) family = this.#family(line, help, ended);
      else if (line !== '' && family) addSample(family, line);
    }
  }

  /** Adds all that another one has. */
  absorb(other: MergedMetrics): void {
    for (const [line, { help, type, samples }] of other.#families) {
      const family = this.#families.get(line) ?? { type, help, samples: new Map() };
      this.#families.set(line, family);
      for (const [name, value] of samples) addValue(family, name, value);
    }
  }

  async text(): Promise<string> {
    const lines: string[] = [];
    let written = 0;
    for (const [type, { help, samples }] of this.#families) {
      lines.push(help, type);
      for (const [name, value] of samples) {
        lines.push(`${name} ${value}`);
        written += 1;
        if (written % sliceLines === 0) await new Promise(setImmediate);
      }
    }
    return `${lines.join('\n')}\n`;
  }

  #family(line: string, help: string, ended: boolean): Family | undefined {
    const type = line.slice(line.lastIndexOf(' ') + 1);
    if (ended && type === 'gauge') return undefined;
    const family = this.#families.get(line) ?? { type, help, samples: new Map() };
    this.#families.set(line, family);
    return family;
  }
}

function addSample(family: Family, line: string): void {
  const space = line.lastIndexOf(' ');
  addValue(family, line.slice(0, space), Number(line.slice(space + 1)));
}

function addValue({ type, samples }: Family, name: string, value: number): void {
  const before = samples.get(name);
  if (before === undefined) samples.set(name, value);
  else samples.set(name, type === 'gauge' ? Math.max(before, value) : before + value);
}
