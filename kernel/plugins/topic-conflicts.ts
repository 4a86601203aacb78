import type { PluginContract } from '@isp/sdk';

/** Live topics of a new contract that other plugins own already, each with its owner. */
export function topicConflicts(contract: PluginContract, others: readonly PluginContract[]): string[] {
  return (contract.topics ?? []).flatMap(({ name }) => {
    const owner = others.find(
      (other) => other.plugin !== contract.plugin && other.topics?.some((topic) => topic.name === name),
    );
    return owner
      ? [`${contract.plugin} wants the live topic ${name}, which is taken by ${owner.plugin}`]
      : [];
  });
}
