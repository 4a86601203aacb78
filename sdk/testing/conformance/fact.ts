import type { Subject } from './subject.ts';

/** Something that has to be true of every plugin. */
export interface Fact {
  /** Said as a sentence; the name of its test. */
  readonly name: string;
  /** What is not so: which file or name, and what to do. */
  problems(subject: Subject): readonly string[] | Promise<readonly string[]>;
}
