import { IspError, platformErrors } from '@isp/sdk';
import type { CarriedError, Outwards } from '../wire/messages.ts';
import { send } from './closed-room.ts';

/** Which call of the plugin asks, and in which of its contexts. */
export interface Place {
  readonly run: number;
  readonly context: number;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

const limitCharacters = 4_194_304;
const waiting = new Map<number, Waiting>();
let asked = 0;

/** Sends a message to the host, unless it is too large. */
export function sendOut(message: Outwards, what: string): void {
  const text = JSON.stringify(message);
  if (text.length > limitCharacters)
    throw platformErrors.PAYLOAD_TOO_LARGE({ limitBytes: limitCharacters }, { cause: what });
  send(text);
}

/** Asks the host for something and waits for its answer. */
export function ask<T>({ run: r, context: x }: Place, f: string, a: unknown): Promise<T> {
  asked += 1;
  const i = asked;
  return new Promise<T>((resolve, reject) => {
    sendOut({ k: 'ask', i, r, x, f, a }, f);
    waiting.set(i, { resolve: resolve as Waiting['resolve'], reject });
  });
}

/** Tells the host something nobody waits for. */
export function tell({ run: r, context: x }: Place, f: string, a: unknown): void {
  sendOut({ k: 'ask', r, x, f, a }, f);
}

/** The host has answered. */
export function settle(i: number, { v, e }: { readonly v?: unknown; readonly e?: CarriedError }): void {
  const one = waiting.get(i);
  waiting.delete(i);
  if (e) one?.reject(toError(e));
  else one?.resolve(v);
}

function toError({ code = 'INTERNAL', status = 500, message, ...rest }: CarriedError): IspError {
  return new IspError({ code, status, message, ...rest });
}
