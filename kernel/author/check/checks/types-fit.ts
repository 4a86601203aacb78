import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, relative } from 'node:path';
import { writeEditorConfig } from '../../editor-config.ts';
import { projectDirectory } from '../../project-directory.ts';
import { type Check, problem } from '../check.ts';

/** Types are held against the contracts of this platform; mistakes in anybody else's files are not the plugin's. */
export const typesFit: Check = {
  name: 'the types fit',
  skips: ({ packed }) => (packed ? 'a package has no types any more' : undefined),
  async run({ directory }) {
    const config = await writeEditorConfig(directory);
    const { code, text } = await typeCheck(config, directory);
    if (code === 0) return [];
    const own = text.split('\n').flatMap((line) => ownMistake(line, directory));
    return own.map(problem);
  },
};

async function typeCheck(config: string, directory: string): Promise<{ code: number | null; text: string }> {
  const tsc = join(
    projectDirectory,
    'node_modules',
    '.bin',
    process.platform === 'win32' ? 'tsc.cmd' : 'tsc',
  );
  const child = spawn(tsc, ['-p', config, '--pretty', 'false'], {
    cwd: directory,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, text };
}

const mistake = /^(?<file>[^\s(][^(]*)\((?<line>\d+),(?<column>\d+)\): error (?<text>.*)$/;

/** `actions/greet.ts:12:5 TS2345: …`; a line without a file is about the settings. */
function ownMistake(line: string, directory: string): string[] {
  const found = mistake.exec(line)?.groups;
  if (!found) return /^error /.test(line) ? [line] : [];
  const file = relative(directory, join(directory, found.file as string));
  return file.startsWith('..') ? [] : [`${file}:${found.line}:${found.column} ${found.text}`];
}
