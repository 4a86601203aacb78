/** The requests being worked on. */
export interface InFlight {
  readonly size: number;
  /** Keeps `work` in view until it ends. Resolves with it and never rejects. */
  track(work: Promise<void>): Promise<void>;
  /** Resolves once nothing is in work, including what begins meanwhile. */
  drain(): Promise<void>;
}

export function createInFlight(): InFlight {
  const works = new Set<Promise<void>>();
  return {
    get size() {
      return works.size;
    },
    track(work) {
      // A datagram has nobody to tell about a failure; a rejection here would end the process.
      const ended = work
        .catch(() => undefined)
        .then(() => {
          works.delete(ended);
        });
      works.add(ended);
      return ended;
    },
    async drain() {
      while (works.size > 0) await Promise.all(works);
    },
  };
}
