import type { DeliveryContext, PluginDefinition, PluginHandle } from '@isp/sdk';
import type { HandlerKind, Inwards } from '../wire/messages.ts';
import { carryError } from './carry-error.ts';
import { describe } from './describe.ts';
import { furnish } from './globals.ts';
import { makeContext, makeLog } from './make-context.ts';
import { notOffered } from './not-offered.ts';
import { sendOut, settle } from './questions.ts';
import { currentConfig, notice } from './surroundings.ts';

export { fire } from './timers.ts';

let plugin: PluginDefinition;
let handle: PluginHandle | undefined;
furnish();

/** Takes the plugin in, once it is loaded. */
export function adopt(definition: PluginDefinition): void {
  plugin = definition;
}

/** A message from the host. */
export function receive(text: string): void {
  const message = JSON.parse(text) as Inwards;
  const before = currentConfig();
  notice(message);
  if (message.k === 'answer') settle(message.i, message);
  else if (message.k === 'describe') answerDescription();
  else void run(message, before);
}

function answerDescription(): void {
  try {
    sendOut({ k: 'described', v: describe(plugin) }, 'the description');
  } catch (error) {
    sendOut({ k: 'described', e: carryError(error) }, 'the description');
  }
}

type Run = Extract<Inwards, { k: 'run' }>;

async function run(message: Run, before: Readonly<Record<string, unknown>>): Promise<void> {
  const { r } = message;
  try {
    const context = makeContext(message.c, { run: r, context: 0 });
    const v = await handlers[message.h](context, message, before);
    sendOut({ k: 'done', r, v }, 'the answer');
  } catch (error) {
    sendOut({ k: 'done', r, e: carryError(error) }, 'the error');
  }
}

type Handler = (
  context: DeliveryContext,
  message: Run,
  before: Readonly<Record<string, unknown>>,
) => Promise<unknown> | unknown;

const handlers: Readonly<Record<HandlerKind, Handler>> = {
  action: (context, { n, p }) => plugin.actions?.find(({ name }) => name === n)?.handler(context, p as never),
  job: (context, { n, p }) => plugin.jobs?.find(({ name }) => name === n)?.handler(context, p as never),
  event: (context, { n, p }) =>
    plugin.listeners?.find(({ event }) => event === n)?.handler(context, p as never),
  schedule: (context, { n, p }) => {
    const { tickAt, missed } = p as { tickAt: string; missed: number };
    const found = plugin.schedules?.find(({ name }) => name === n);
    return found?.handler(context, { tickAt: Temporal.Instant.from(tickAt), missed });
  },
  start: async (context, { r }) => {
    const refuse = (what: string) => () => {
      throw notOffered(what, 'a plugin that needs it has the runtime node');
    };
    handle = await plugin.start?.({
      context,
      log: makeLog({ run: r, context: 0 }),
      settings: {},
      bindUdp: async () => refuse('bindUdp')(),
      deriveKey: refuse('deriveKey'),
      hearBroadcasts: refuse('hearBroadcasts'),
      counter: refuse('counter'),
    });
    return Object.keys(handle ?? {}).filter((name) => name in handlers);
  },
  open: () => handle?.open?.(),
  configure: (_context, _message, before) => handle?.configure?.(currentConfig(), before),
  drain: () => handle?.drain?.(),
  stop: () => handle?.stop?.(),
  health: () => handle?.health?.(),
};
