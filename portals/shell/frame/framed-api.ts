import { ApiError, type IspClient } from '@isp/client';
import type { FrameCall, FrameProblem, FromFrame } from '../plugins/sandbox-messages.ts';

interface Waiting {
  resolve(data: unknown): void;
  reject(error: ApiError): void;
}

/** The REST interface inside a frame: each call is a message that the portal answers or refuses. */
export class FramedApi {
  readonly #send: (message: FromFrame) => void;
  readonly #waiting = new Map<number, Waiting>();
  #calls = 0;

  constructor(send: (message: FromFrame) => void) {
    this.#send = send;
  }

  answer(call: number, data: unknown): void {
    this.#waiting.get(call)?.resolve(data);
    this.#waiting.delete(call);
  }

  refuse(call: number, problem: FrameProblem): void {
    this.#waiting.get(call)?.reject(new ApiError(problem));
    this.#waiting.delete(call);
  }

  /** As pages outside frames have it. */
  client(): IspClient {
    const method = (name: string) => (path: string, init?: FrameCall) => this.#call(name, path, init);
    const client = {
      get: method('get'),
      post: method('post'),
      put: method('put'),
      patch: method('patch'),
      delete: method('delete'),
      pages: (path: string, init?: FrameCall) => this.#pages(path, init),
    };
    return client as unknown as IspClient;
  }

  #call(method: string, path: string, init: FrameCall = {}): Promise<unknown> {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const call = ++this.#calls;
    this.#waiting.set(call, { resolve, reject });
    const { params, body } = init;
    this.#send({ kind: 'call', call, method, path, init: { params, body } });
    return promise;
  }

  async *#pages(path: string, init: FrameCall = {}): AsyncGenerator<unknown, void> {
    let cursor: string | undefined;
    do {
      const query = { ...init.params?.query, ...(cursor === undefined ? {} : { cursor }) };
      const page = (await this.#call('get', path, { ...init, params: { ...init.params, query } })) as {
        data: unknown[];
        page: { nextCursor: string | null };
      };
      yield* page.data;
      cursor = page.page.nextCursor ?? undefined;
    } while (cursor !== undefined);
  }
}
