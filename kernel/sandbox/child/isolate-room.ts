import { randomUUID } from 'node:crypto';
import type { Context, Isolate, Module, Reference } from 'isolated-vm';
import type { Control, LoadOrder } from '../wire/messages.ts';
import type { Engine } from './load-engine.ts';

/** Where the isolate's messages and the news of its end go. */
export interface RoomDoors {
  pass(text: string): void;
  tell(news: Control): void;
}

/** An isolate with a plugin in it. */
export interface IsolateRoom {
  /** Hands a message of a run in. */
  deliver(run: number, text: string): void;
}

/** Makes the isolate and evaluates the plugin in it; throws what the plugin's code throws. */
export function openRoom(engine: Engine, order: LoadOrder, doors: RoomDoors): IsolateRoom {
  const isolate = new engine.Isolate({ memoryLimit: order.isolateMb });
  const context = isolate.createContextSync();
  const slices = new Slices(isolate, order, doors);
  const timers = new Timers(order, (id) => slices.run(0, 'fire', [id]));
  const given: Record<string, (...values: never[]) => unknown> = {
    send: (text: string) => slices.pass(text),
    setTimer: (id: number, ms: number) => timers.set(id, ms),
    clearTimer: (id: number) => timers.clear(id),
    uuid: () => randomUUID(),
  };
  for (const [name, work] of Object.entries(given))
    context.global.setSync(name, new engine.Callback(work, { sync: true }));
  const inside = evaluateAll(isolate, context, order);
  slices.enters(inside);
  return { deliver: (run, text) => slices.run(run, 'receive', [text]) };
}

/** The SDK first, which closes the room; then the plugin, which finds nothing but it. */
function evaluateAll(isolate: Isolate, context: Context, order: LoadOrder): Reference<Inside> {
  const known = new Map<string, Module>();
  const evaluate = (name: string, code: string, filename: string) => {
    const module = isolate.compileModuleSync(code, { filename });
    module.instantiateSync(context, (wanted) => {
      const found = known.get(wanted);
      if (!found)
        throw new TypeError(`"${wanted}" cannot be imported in a sandbox; @isp/sdk and typebox can`);
      return found;
    });
    module.evaluateSync({ timeout: order.sliceMs });
    known.set(name, module);
    return module;
  };
  for (const name of ['text', 'typebox', '@isp/sdk', 'inside'] as const)
    evaluate(name, order.modules[name], `isp:${name}`);
  const { namespace } = known.get('inside') as Module;
  known.delete('inside');
  known.delete('text');
  const plugin = evaluate('plugin', order.plugin.code, order.plugin.file);
  const definition = plugin.namespace.getSync('default', { reference: true }) as Reference<unknown>;
  const adopt = namespace.getSync('adopt', { reference: true }) as Reference<(plugin: unknown) => void>;
  adopt.applySync(undefined, [definition.derefInto()], { timeout: order.sliceMs });
  return namespace as Reference<Inside>;
}

interface Inside {
  receive(text: string): void;
  fire(timer: number): void;
}

/** What V8 says when the isolate's memory has no room for an `ArrayBuffer`. */
const noBuffer = 'Array buffer allocation failed';
const fullShare = 0.75;

/** Runs code of the isolate for a limited time. Where the limit is reached, or the memory is, the process has to go. */
class Slices {
  readonly #isolate: Isolate;
  readonly #timeout: number;
  readonly #limitBytes: number;
  readonly #doors: RoomDoors;
  #running = 0;
  readonly #entries = new Map<keyof Inside, Reference<(value: never) => void>>();

  constructor(isolate: Isolate, { sliceMs, isolateMb }: LoadOrder, doors: RoomDoors) {
    this.#isolate = isolate;
    this.#timeout = sliceMs;
    this.#limitBytes = isolateMb * 1_048_576;
    this.#doors = doors;
  }

  enters(inside: Reference<Inside>): void {
    for (const name of ['receive', 'fire'] as const)
      this.#entries.set(name, inside.getSync(name, { reference: true }) as Reference<() => void>);
  }

  /** A buffer that could not be had is an error like others, unless the memory is full of buffers. */
  pass(text: string): void {
    if (text.includes(noBuffer) && this.#isFullOfBuffers())
      this.#doors.tell({ is: 'out-of-memory', run: this.#running });
    else this.#doors.pass(text);
  }

  run(run: number, entry: keyof Inside, values: [string | number]): void {
    const began = performance.now();
    this.#running = run;
    try {
      this.#entries.get(entry)?.applySync(undefined, values as never, { timeout: this.#timeout });
    } catch (error) {
      const { message, stack = '' } = error as Error;
      if (this.#isolate.isDisposed) this.#doors.tell({ is: 'out-of-memory', run });
      else if (message === 'Script execution timed out.' || performance.now() - began > this.#timeout)
        this.#doors.tell({ is: 'hang', run, stack, heapBytes: this.#heapBytes() });
    }
  }

  #isFullOfBuffers(): boolean {
    const { externally_allocated_size } = this.#isolate.getHeapStatisticsSync();
    return externally_allocated_size > this.#limitBytes * fullShare;
  }

  /** What fills its memory is stopped by the clock when the collector is too busy to reach the limit. */
  #heapBytes(): number {
    const { used_heap_size, externally_allocated_size } = this.#isolate.getHeapStatisticsSync();
    return used_heap_size + externally_allocated_size;
  }
}

/** The isolate's only clock: a limited number of timers of limited length. */
class Timers {
  readonly #running = new Map<number, NodeJS.Timeout>();
  readonly #most: number;
  readonly #longestMs: number;
  readonly #fire: (id: number) => void;

  constructor(limits: Pick<LoadOrder, 'timers' | 'longestTimerMs'>, fire: (id: number) => void) {
    this.#most = limits.timers;
    this.#longestMs = limits.longestTimerMs;
    this.#fire = fire;
  }

  /** False when there are too many. */
  set(id: number, ms: number): boolean {
    if (this.#running.size >= this.#most || this.#running.has(id)) return false;
    const delayMs = Math.min(Math.max(Number(ms) || 0, 1), this.#longestMs);
    const timer = setTimeout(() => {
      this.#running.delete(id);
      this.#fire(id);
    }, delayMs);
    this.#running.set(id, timer);
    return true;
  }

  clear(id: number): void {
    clearTimeout(this.#running.get(id));
    this.#running.delete(id);
  }
}
