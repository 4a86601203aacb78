import { knownSecrets } from '../log/known-secrets.ts';
import { type ProblemAbout, StartError } from '../start-error.ts';

/** The ends of an IPC pipe: a child process seen from the kernel, or `process` seen from a host. */
export interface Pipe {
  send?(message: object, callback?: (error: Error | null) => void): boolean;
  on(event: 'message', listener: (message: never) => void): unknown;
}

type Handler = (data: never) => unknown;

interface Envelope {
  readonly kind: string;
  readonly data?: unknown;
  readonly ask?: number;
  readonly answer?: number;
  readonly problem?: string;
  readonly about?: ProblemAbout;
}

/** Requests and notices over IPC, both ways. */
export interface Channel {
  /** Answers requests and takes notices of one kind. */
  on<T>(kind: string, handler: (data: T) => unknown): void;
  tell(kind: string, data?: unknown): void;
  /** Like `tell`; resolves when the notice has left this process. */
  deliver(kind: string, data?: unknown): Promise<void>;
  /** Sends a request; rejects with the other side's problem or when the limit passes. */
  ask<T>(kind: string, data: unknown, timeoutMs: number): Promise<T>;
  /** Rejects every request still waiting: the other side is gone. */
  close(reason: string): void;
}

interface Waiting {
  resolve(data: unknown): void;
  reject(error: Error): void;
}

export function openChannel(pipe: Pipe): Channel {
  const handlers = new Map<string, Handler>();
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  const send = (envelope: Envelope) => void pipe.send?.(envelope, () => undefined);

  pipe.on('message', (envelope: Envelope) => {
    if (envelope.answer !== undefined) settle(waiting, envelope);
    else void serve(handlers, envelope, send);
  });

  return {
    on: (kind, handler) => void handlers.set(kind, handler as Handler),
    tell: (kind, data) => send({ kind, data }),
    deliver: (kind, data) => new Promise((resolve) => pipe.send?.({ kind, data }, () => resolve())),
    ask<T>(kind: string, data: unknown, timeoutMs: number): Promise<T> {
      asked += 1;
      const id = asked;
      return new Promise<T>((resolve, reject) => {
        const late = () =>
          waiting
            .get(id)
            ?.reject(new StartError('HOST_SILENT', `no answer to "${kind}" within ${timeoutMs} ms`));
        const timer = setTimeout(late, timeoutMs);
        const done = () => {
          clearTimeout(timer);
          waiting.delete(id);
        };
        waiting.set(id, {
          resolve(value) {
            done();
            resolve(value as T);
          },
          reject(error) {
            done();
            reject(error);
          },
        });
        send({ kind, data, ask: id });
      });
    },
    close(reason) {
      for (const request of [...waiting.values()]) request.reject(new StartError('HOST_GONE', reason));
    },
  };
}

function settle(waiting: Map<number, Waiting>, { answer, data, problem, about }: Envelope): void {
  const request = waiting.get(answer as number);
  if (problem === undefined) request?.resolve(data);
  else request?.reject(new StartError('HOST_REFUSED', problem, { about }));
}

async function serve(
  handlers: Map<string, Handler>,
  { kind, data, ask }: Envelope,
  send: (envelope: Envelope) => void,
): Promise<void> {
  try {
    const result = await handlers.get(kind)?.(data as never);
    if (ask !== undefined) send({ kind, answer: ask, data: result });
  } catch (error) {
    const problem = knownSecrets.mask(error instanceof Error ? error.message : String(error));
    const { about } = error as Partial<StartError>;
    if (ask !== undefined) send({ kind, answer: ask, problem, ...(about ? { about } : {}) });
  }
}
