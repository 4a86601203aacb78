import { randomUUID } from 'node:crypto';
import type { OwnedTopic } from '@isp/sdk';
import { TopicRing } from '../domain/topic-ring.ts';

/** A topic as this server keeps it. */
export interface KeptTopic {
  readonly topic: OwnedTopic;
  readonly ring: TopicRing;
}

/** The topics of the enabled plugins and their last changes. */
export class TopicBook {
  #kept = new Map<string, KeptTopic>();

  find(name: string): KeptTopic | undefined {
    return this.#kept.get(name);
  }

  /** Takes over the topics there are now. Answers the names of those that have gone or changed hands. */
  follow(topics: readonly OwnedTopic[]): string[] {
    const before = this.#kept;
    this.#kept = new Map(topics.map((topic) => [topic.name, kept(topic, before.get(topic.name))]));
    return [...before].filter(([name, { ring }]) => this.find(name)?.ring !== ring).map(([name]) => name);
  }

  /** Forgets all changes: nobody can go on where he stopped, everybody takes a snapshot. */
  startAnew(): void {
    this.#kept = new Map([...this.#kept].map(([name, { topic }]) => [name, kept(topic, undefined)]));
  }
}

function kept(topic: OwnedTopic, before: KeptTopic | undefined): KeptTopic {
  if (before && before.topic.plugin === topic.plugin) return { topic, ring: before.ring };
  return { topic, ring: new TopicRing(randomUUID()) };
}
