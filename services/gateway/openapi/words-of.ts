import type { ActionContract } from '@isp/sdk';
import type { ExampleWords } from '@isp/sdk/runtime';

/** Values of the plugin's own examples by field, those of the action itself first, so that answers tell of the same things. */
export function wordsOf(action: ActionContract, siblings: readonly ActionContract[]): ExampleWords {
  const examples = [action, ...siblings].flatMap(({ example, exampleResult }) => [example, exampleResult]);
  const words: Record<string, unknown[]> = Object.create(null);
  for (const example of examples) {
    if (typeof example !== 'object' || example === null || Array.isArray(example)) continue;
    for (const [name, value] of Object.entries(example)) words[name] = [...(words[name] ?? []), value];
  }
  return words;
}
