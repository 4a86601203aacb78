import { useState } from 'react';
import { readProblem } from '../base/problem.ts';

/** 412 Precondition Failed (RFC 9110, 15.5.13). */
const changedMeanwhile = 412;
/** How often what has changed beside the form, such as how much of it is used, is passed over. */
const mostTries = 3;

/** What a form changes, and how it reads it. */
export interface BasisOptions<Thing, Values> {
  /** Reads it as it is now. */
  read(): Promise<Thing>;
  /** It as the form has it. */
  toValues(thing: Thing): Values;
}

/** What a form was begun with. */
export interface FormBasis<Values> {
  /** What somebody else has changed meanwhile, as far as the form shows it. */
  readonly changed: { readonly before: Values; readonly now: Values } | undefined;
  /** From now on it is changed as it is now. */
  accept(): void;
}

/**
 * Keeps what a form was begun with, so that who changes it meanwhile is not overwritten: `send` is given it, and sends its
 * entity tag along. When that is refused (412) it is read again. If nothing of what the form shows is another, it is sent
 * once more; else `changed` has both, which `Form` tells.
 */
export function useBasis<Thing, Values>(
  now: Thing,
  { read, toValues }: BasisOptions<Thing, Values>,
): FormBasis<Values> & {
  readonly thing: Thing;
  send<Answer>(change: (thing: Thing) => Promise<Answer>): Promise<Answer>;
} {
  const [thing, setThing] = useState(now);
  const [latest, setLatest] = useState<Thing>();
  const same = (one: Thing, other: Thing) =>
    JSON.stringify(toValues(one)) === JSON.stringify(toValues(other));
  const send = async <Answer>(change: (thing: Thing) => Promise<Answer>): Promise<Answer> => {
    for (let [basis, tries] = [thing, 1]; ; tries++) {
      try {
        return await change(basis);
      } catch (error) {
        if (readProblem(error).status !== changedMeanwhile || tries === mostTries) throw error;
        const fresh = await read();
        if (!same(fresh, basis)) {
          setLatest(fresh);
          throw error;
        }
        basis = fresh;
        setThing(fresh);
      }
    }
  };
  const accept = () => {
    if (latest === undefined) return;
    setThing(latest);
    setLatest(undefined);
  };
  const changed = latest === undefined ? undefined : { before: toValues(thing), now: toValues(latest) };
  return { thing, send, changed, accept };
}
