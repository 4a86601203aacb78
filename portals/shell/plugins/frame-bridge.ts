import { ApiError } from '@isp/client';
import { api } from '../api/portal-api.ts';
import { live } from '../live/live-connection.ts';
import type { PluginPart } from './plugin-part.ts';
import type { FrameCall, FrameProblem, FromFrame, ToFrame } from './sandbox-messages.ts';

/** What the page does with what a frame asks for. */
export interface BridgeOptions {
  readonly part: PluginPart;
  send(message: ToFrame): void;
  navigate(address: string, options: { replace: boolean }): void;
  toast(message: { title: string; text?: string }): void;
  resize(pixels: number): void;
  failed(message: string): void;
}

const longestText = 300;
const highestFrame = 20_000;

/**
 * Answers the frame of a sandboxed plugin: calls of the plugin's own routes, its own live topics, addresses of the portal,
 * short messages. Everything else is refused, whatever the frame says.
 */
export class FrameBridge {
  readonly #options: BridgeOptions;
  readonly #listening = new Map<string, () => void>();

  constructor(options: BridgeOptions) {
    this.#options = options;
  }

  /** Takes a message of the frame; what is no message is passed over. */
  take(message: unknown): void {
    if (typeof message !== 'object' || message === null) return;
    const said = message as FromFrame;
    if (said.kind === 'call') void this.#call(said);
    else if (said.kind === 'listen') this.#listen(String(said.topic), said.on === true);
    else this.#show(said);
  }

  /** The frame is gone. */
  close(): void {
    for (const off of this.#listening.values()) off();
    this.#listening.clear();
  }

  #show(said: FromFrame): void {
    const { navigate, toast, resize, failed } = this.#options;
    if (said.kind === 'height' && Number.isFinite(said.pixels))
      resize(Math.min(Math.max(said.pixels, 0), highestFrame));
    if (said.kind === 'navigate' && isOwnAddress(said.address))
      navigate(said.address, { replace: said.replace === true });
    if (said.kind === 'toast')
      toast({
        title: shortened(said.title),
        ...(said.text === undefined ? {} : { text: shortened(said.text) }),
      });
    if (said.kind === 'failed') failed(shortened(said.message));
  }

  async #call({ call, method, path, init }: Extract<FromFrame, { kind: 'call' }>): Promise<void> {
    const { part, send } = this.#options;
    const name = String(method).toUpperCase();
    if (!part.calls?.includes(`${name} ${path}`)) {
      const detail = `The page of "${part.name}" may not call ${name} ${path}: it reaches the routes of its own plugin.`;
      send({ kind: 'refusal', call, problem: { status: 403, code: 'FORBIDDEN', detail, errors: [] } });
      return;
    }
    try {
      send({ kind: 'answer', call, data: await callApi(name, path, init) });
    } catch (error) {
      send({ kind: 'refusal', call, problem: problemOf(error) });
    }
  }

  #listen(topic: string, on: boolean): void {
    this.#listening.get(topic)?.();
    this.#listening.delete(topic);
    if (!on || !this.#options.part.topics?.includes(topic)) return;
    const { send } = this.#options;
    this.#listening.set(
      topic,
      live.on(topic, (change) => send({ kind: 'news', topic, change })),
    );
  }
}

/** Headers are the portal's own: a frame sends parameters and a body. */
function callApi(method: string, path: string, init: FrameCall = {}): Promise<unknown> {
  const calls = api as unknown as Readonly<Record<string, (path: string, init: object) => Promise<unknown>>>;
  const { params, body } = init;
  return (calls[method.toLowerCase()] as (path: string, init: object) => Promise<unknown>)(path, {
    ...(params ? { params: { path: params.path, query: params.query } } : {}),
    ...(body === undefined ? {} : { body }),
  });
}

function problemOf(error: unknown): FrameProblem {
  if (error instanceof ApiError) {
    const { status, code, message, requestId, errors } = error;
    return { status, code, detail: message, requestId, errors: [...errors] };
  }
  return { status: 0, code: 'UNREACHABLE', detail: String(error), errors: [] };
}

/** An address of the portal: never another site, never a script. */
function isOwnAddress(address: unknown): address is string {
  return typeof address === 'string' && /^\/(?![/\\])/.test(address) && address.length < 2_000;
}

function shortened(text: unknown): string {
  return String(text).slice(0, longestText);
}
