/** What a page asks of a worker that waits: to begin, if it is of the build whose main script this is. */
export interface AskedOfWorker {
  readonly kind: 'begin';
  /** Its path. */
  readonly script: string;
}
