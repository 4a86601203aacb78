import type { OwnedEvent, OwnedMessage } from '@isp/sdk';
import type { PluginRegistry } from '../plugins/plugin-registry.ts';

/** What enabled plugins declare for others to use: their events and their messages. */
export function declarationHandlers({ registry }: { readonly registry: PluginRegistry }) {
  return {
    'kernel.events': (): OwnedEvent[] =>
      registry
        .contracts()
        .flatMap(({ plugin, events = [] }) => events.map((event) => ({ ...event, plugin }))),
    'kernel.messages': ({ id }: { id?: string }): OwnedMessage[] =>
      [...registry.records.values()].flatMap(({ id: plugin, manifest, enabled }) => {
        const messages = enabled ? (manifest?.contributes?.messages ?? []) : [];
        return messages
          .filter((message) => id === undefined || message.id === id)
          .map((message) => ({ ...message, plugin }));
      }),
  };
}
