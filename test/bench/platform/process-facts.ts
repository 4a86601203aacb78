import { readdirSync, readFileSync } from 'node:fs';
import type { RunningPlatform } from './running-platform.ts';

/** A figure of a process's memory map, in MB: `Pss`, `Rss`, `Private_Dirty` … */
export function memoryMb(pid: number, figure: 'Pss' | 'Rss' | 'Private_Dirty'): number {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  return Number(new RegExp(`^${figure}:\\s+(\\d+)`, 'm').exec(text)?.[1]) / 1024;
}

export function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter(Boolean)
    .map(Number);
}

/** Processes that were started with this platform's data directory and do not descend from its kernel any more. */
export function orphansOf({ kernel }: RunningPlatform): number[] {
  const family = new Set(descendantsOf(kernel.child.pid as number));
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  return pids.filter((pid) => !family.has(pid) && belongsTo(pid, kernel.dataDirectory));
}

function descendantsOf(pid: number): number[] {
  return [pid, ...childrenOf(pid).flatMap(descendantsOf)];
}

function belongsTo(pid: number, dataDirectory: string): boolean {
  try {
    const read = (name: string) => readFileSync(`/proc/${pid}/${name}`, 'latin1').split('\0');
    return [...read('environ'), ...read('cmdline')].some((text) => text.includes(dataDirectory));
  } catch {
    return false; // it has ended meanwhile
  }
}
