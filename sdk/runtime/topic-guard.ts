import type { Manifest } from '../contract/index.ts';
import { runtimeErrors } from './runtime-errors.ts';

/** Makes the check that a plugin broadcasts only on topics its manifest declares. */
export function topicGuard({ id, contributes }: Manifest): (topic: string) => void {
  const declared = new Set((contributes?.topics ?? []).map(({ name }) => name));
  return (topic) => {
    if (declared.has(topic)) return;
    const topics = [...declared].join(', ') || 'none';
    throw runtimeErrors.TOPIC_NOT_DECLARED({ plugin: id, topic, topics });
  };
}
