import type { InspectorClient } from './inspector-client.ts';

/** A function on the stack of a paused process; lines count from 1. */
export interface Frame {
  readonly name: string;
  readonly url: string;
  readonly line: number;
}

interface Paused {
  readonly callFrames: readonly {
    readonly functionName: string;
    readonly location: { readonly scriptId: string; readonly lineNumber: number };
  }[];
}

const pauses = 3;
const betweenMs = 20;

/**
 * Pauses the running code a few times and notes the stack, outermost function first. A profile alone names the
 * function the optimiser put the others into.
 */
export async function takeStacks(inspector: InspectorClient, stacks: Frame[][]): Promise<void> {
  const urls = new Map<string, string>();
  inspector.hear<{ scriptId: string; url: string }>('Debugger.scriptParsed', ({ scriptId, url }) =>
    urls.set(scriptId, url),
  );
  await inspector.ask('Debugger.enable');
  for (let pause = 0; pause < pauses; pause += 1) {
    const paused = inspector.next<Paused>('Debugger.paused');
    await inspector.ask('Debugger.pause');
    stacks.push((await paused).callFrames.map((frame) => toFrame(frame, urls)).reverse());
    await inspector.ask('Debugger.resume');
    await new Promise((resolve) => setTimeout(resolve, betweenMs));
  }
  await inspector.ask('Debugger.disable');
}

function toFrame(
  { functionName, location }: Paused['callFrames'][number],
  urls: ReadonlyMap<string, string>,
): Frame {
  const { scriptId, lineNumber } = location;
  return {
    name: functionName || 'an anonymous function',
    url: urls.get(scriptId) ?? '',
    line: lineNumber + 1,
  };
}

/** What all stacks share from the outside: its last function is the one that loops. */
export function commonStack(stacks: readonly (readonly Frame[])[]): Frame[] {
  const [first = [], ...others] = stacks;
  const differs = first.findIndex(({ name, url }, at) =>
    others.some((other) => other[at]?.name !== name || other[at]?.url !== url),
  );
  return differs < 0 ? [...first] : first.slice(0, differs);
}
