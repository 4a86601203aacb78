import type { PluginContract } from '@isp/sdk';

/** Routes of a new contract that other plugins own already, each with its owner. */
export function routeConflicts(contract: PluginContract, others: readonly PluginContract[]): string[] {
  const owners = new Map<string, string>();
  for (const other of others) {
    if (other.plugin === contract.plugin) continue;
    for (const { rest } of other.actions) if (rest) owners.set(shape(rest), other.plugin);
  }
  return contract.actions.flatMap(({ rest }) => {
    const owner = rest && owners.get(shape(rest));
    return owner ? [`the route ${rest.method} ${rest.path} is taken by ${owner}`] : [];
  });
}

/** `/customers/{id}` and `/customers/{customerId}` are the same route. */
function shape({ method, path }: { method: string; path: string }): string {
  return `${method} ${path.replace(/\{[^}]+\}/g, '{}')}`;
}
