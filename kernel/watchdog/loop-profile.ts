import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LoopProfile } from '@isp/sdk';
import { commonStack, type Frame } from './take-stacks.ts';

/** A CPU profile as V8 writes it (`.cpuprofile`). */
export interface CpuProfile {
  readonly nodes: readonly ProfileNode[];
}

interface ProfileNode {
  readonly id: number;
  readonly hitCount?: number;
  readonly children?: readonly number[];
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
}

/** Names the function that blocks the loop: of the plugin before the platform and Node. */
export function summarise(
  profile: CpuProfile,
  stacks: readonly (readonly Frame[])[],
  directories: readonly string[],
): LoopProfile | undefined {
  const stack = (stacks.length > 0 ? commonStack(stacks) : hottestStack(profile)).reverse();
  const isOwn = ({ url }: Frame) => directories.some((directory) => isInside(url, directory));
  const culprit = stack.find(isOwn) ?? stack[0];
  if (!culprit) return undefined;
  return {
    function: culprit.name,
    file: shortFile(culprit.url, directories),
    line: culprit.line,
    share: busyShare(profile),
    stack: stack.map(({ name, url, line }) => `${name} (${shortFile(url, directories)}:${line})`),
  };
}

/** The way down to the function with the most samples, for when the code could not be paused. */
function hottestStack({ nodes }: CpuProfile): Frame[] {
  const parents = new Map<number, ProfileNode>();
  for (const node of nodes) for (const child of node.children ?? []) parents.set(child, node);
  const stack: Frame[] = [];
  let node = [...nodes].sort((one, other) => (other.hitCount ?? 0) - (one.hitCount ?? 0))[0];
  for (; node; node = parents.get(node.id)) {
    const { functionName, url, lineNumber } = node.callFrame;
    if (url) stack.unshift({ name: functionName || 'an anonymous function', url, line: lineNumber + 1 });
  }
  return stack;
}

/** The share of samples taken in the busiest function, as far as the optimiser tells them apart. */
function busyShare({ nodes }: CpuProfile): number {
  const hits = nodes.map(({ hitCount = 0 }) => hitCount);
  const all = hits.reduce((sum, count) => sum + count, 0);
  return all === 0 ? 0 : Number((Math.max(...hits) / all).toFixed(2));
}

function isInside(url: string, directory: string): boolean {
  return url.startsWith('file:') && !relative(directory, fileURLToPath(url)).startsWith('..');
}

function shortFile(url: string, directories: readonly string[]): string {
  if (!url.startsWith('file:')) return url || 'native code';
  const directory = directories.find((one) => isInside(url, one));
  return relative(directory ?? process.cwd(), fileURLToPath(url));
}
