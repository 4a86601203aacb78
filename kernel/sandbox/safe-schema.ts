import { patternProblem } from './safe-pattern.ts';

/** References within the schema; everything else with `$` would reach into the validator the processes share. */
const harmless = new Set(['$ref', '$defs']);

/** What makes a stranger's schema dangerous for whoever checks values with it; empty when nothing does. */
export function schemaDangers(schema: unknown, path = ''): string[] {
  if (Array.isArray(schema)) return schema.flatMap((one, at) => schemaDangers(one, `${path}/${at}`));
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([name, value]) => {
    const here = `${path}/${name}`;
    return [...keywordDangers(name, value).map((why) => `${here}: ${why}`), ...schemaDangers(value, here)];
  });
}

function keywordDangers(name: string, value: unknown): string[] {
  if (name === 'pattern' && typeof value === 'string') return [patternProblem(value) ?? []].flat();
  if (name === 'patternProperties' && typeof value === 'object')
    return Object.keys(value ?? {}).flatMap((pattern) => patternProblem(pattern) ?? []);
  if (!name.startsWith('$')) return [];
  if (!harmless.has(name)) return [`the keyword ${name} is not for sandboxed plugins`];
  const leadsAway = name === '$ref' && typeof value === 'string' && !value.startsWith('#/');
  return leadsAway ? ['it refers to something outside the schema'] : [];
}
