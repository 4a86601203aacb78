import type { PluginHandle, PluginRuntime } from '@isp/sdk';
import { usePlatform } from './platform-parts.ts';
import { Sender } from './sender.ts';

let sender: Sender | undefined;

/** Prepares sending; it begins when this generation serves, and ends with what is on its way when it drains. */
export async function startSending(runtime: PluginRuntime): Promise<PluginHandle> {
  usePlatform(runtime);
  const own = new Sender(runtime.context);
  return {
    async open() {
      sender = own;
      own.start();
    },
    drain: () => own.drain(),
    stop: () => own.drain(),
  };
}

/** Something is due: do not wait for the next look. */
export function wakeSender(): void {
  sender?.wake();
}
