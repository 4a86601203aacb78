import { closeSchema, schemaValidator } from '../../runtime/index.ts';
import type { Fact } from './fact.ts';
import type { Subject } from './subject.ts';

/** The topic of a broadcast, where it is written out. */
const broadcasting = /\bbroadcast\(\s*['"]([^'"]+)['"]/g;

export const topicsAreLive: Fact = {
  name: 'every topic that is broadcast is declared in plugin.json; each has a snapshot without params and is broadcast, or README.md says by whom',
  problems(subject) {
    const topics = subject.manifest.contributes?.topics ?? [];
    const sent = subject.sources.flatMap(({ path, text }) =>
      [...text.matchAll(broadcasting)].map(([, topic]) => ({ path, topic: topic as string })),
    );
    return [
      ...sent
        .filter(({ topic }) => !topics.some(({ name }) => name === topic))
        .map(
          ({ path, topic }) => `${path}: broadcasts on ${topic}; add it to contributes.topics of plugin.json`,
        ),
      ...topics
        .filter(({ name }) => !sent.some(({ topic }) => topic === name) && !says(subject, name))
        .map(({ name }) => `plugin.json: nothing broadcasts on the topic ${name}; remove it`),
      ...topics.flatMap((topic) => snapshotProblems(subject, topic)),
    ];
  },
};

function says({ readme = '' }: Subject, topic: string): boolean {
  return readme.includes(`topic \`${topic}\``);
}

/** The snapshot is called with `{}`. One that is no action at all is a problem of another fact. */
function snapshotProblems(
  { definition }: Subject,
  { name, snapshot }: { name: string; snapshot: string },
): string[] {
  const action = (definition.actions ?? []).find((one) => one.name === snapshot);
  if (!action || schemaValidator(closeSchema(action.params))({}).length === 0) return [];
  return [`plugin.json: the snapshot of the topic ${name}, ${snapshot}, does not take {}`];
}
