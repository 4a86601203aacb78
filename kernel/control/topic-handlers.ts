import type { OwnedTopic } from '@isp/sdk';
import type { PluginRegistry } from '../plugins/plugin-registry.ts';

/** The live topics clients may subscribe to. */
export function topicHandlers({ registry }: { readonly registry: PluginRegistry }) {
  return {
    'kernel.topics': (): OwnedTopic[] =>
      registry
        .contracts()
        .flatMap(({ plugin, topics = [] }) => topics.map((topic) => ({ ...topic, plugin }))),
  };
}
