import { StartError } from '../start-error.ts';
import type { ErrorOutput } from '../supervisor/error-output.ts';

/** A conversation with the inspector of a process, also while its loop is blocked. */
export interface InspectorClient extends Disposable {
  ask<T>(method: string, params?: object): Promise<T>;
  /** The next notice of a kind; call it before what brings it about. */
  next<T>(method: string): Promise<T>;
  /** Takes every notice of a kind from now on. */
  hear<T>(method: string, listener: (params: T) => void): void;
}

const address = /ws:\/\/127\.0\.0\.1:\d+\/[\w-]+/g;
const pollMs = 10;

/**
 * Makes a process open its inspector (SIGUSR1; Node does this on a thread of its own) and connects to it. Messages are
 * answered between two instructions of the running code, so an endless loop answers too; native code does not.
 */
export async function openInspector(
  target: { readonly pid: number; readonly errorOutput: ErrorOutput },
  signal: AbortSignal,
): Promise<InspectorClient> {
  process.kill(target.pid, 'SIGUSR1');
  const url = await findAddress(target.errorOutput, signal);
  const socket = new WebSocket(url);
  signal.addEventListener('abort', () => socket.close(), { once: true });
  await new Promise<void>((resolve, reject) => {
    socket.onopen = () => resolve();
    socket.onerror = () => reject(noInspector());
    signal.addEventListener('abort', () => reject(noInspector()), { once: true });
  });
  return conversation(socket, signal);
}

async function findAddress(output: ErrorOutput, signal: AbortSignal): Promise<string> {
  while (!signal.aborted) {
    const url = output.tail.match(address)?.at(-1);
    if (url) return url;
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  throw noInspector();
}

function noInspector(): StartError {
  return new StartError('NO_INSPECTOR', 'the process did not open its inspector in time');
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

function conversation(socket: WebSocket, signal: AbortSignal): InspectorClient {
  const waiting = new Map<number | string, (message: Message) => void>();
  const listeners = new Map<string, (params: unknown) => void>();
  let asked = 0;
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    listeners.get(message.method ?? '')?.(message.params);
    const key = message.id ?? message.method ?? '';
    waiting.get(key)?.(message);
    waiting.delete(key);
  };
  const message = (key: number | string) =>
    new Promise<Message>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(noInspector()), { once: true });
      waiting.set(key, resolve);
    });
  return {
    async ask<T>(method: string, params: object = {}) {
      asked += 1;
      const answer = message(asked);
      socket.send(JSON.stringify({ id: asked, method, params }));
      const { result, error } = await answer;
      if (error) throw new StartError('INSPECTOR_REFUSED', error.message);
      return result as T;
    },
    next: async <T>(method: string) => (await message(method)).params as T,
    hear: <T>(method: string, listener: (params: T) => void) =>
      void listeners.set(method, listener as (params: unknown) => void),
    [Symbol.dispose]: () => socket.close(),
  };
}
