import { type Engine, startEngine } from './engine.ts';

/** Engines no test host uses at the moment; the hosts of one test file take turns on them. */
const idle: Engine[] = [];

/** An engine with nothing in it. */
export async function takeEngine(): Promise<Engine> {
  return idle.pop() ?? (await startEngine());
}

/** Gives an engine back after its schema and roles were removed. */
export function giveBack(engine: Engine): void {
  idle.push(engine);
}
