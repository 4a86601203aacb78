import type { ConfigurationSchema, SettingSchema } from '../contract/index.ts';
import { pointerPart } from './nul-problems.ts';

/** One setting of a configuration schema, or an object that holds settings. */
export interface Setting {
  /** Names from the top of the values down. */
  readonly path: readonly string[];
  readonly schema: SettingSchema;
  /** Its own, or that of the object around it. */
  readonly applies: 'live' | 'swap';
}

/** Every setting of a schema, also those inside nested objects; an object comes before what is in it. */
export function settingsOf(schema: ConfigurationSchema | undefined): Setting[] {
  return below(schema?.properties, [], 'swap');
}

/** Where a setting is in the values, as JSON Pointer. */
export function settingPointer(path: readonly string[]): string {
  return path.map((name) => `/${pointerPart(name)}`).join('');
}

function below(
  properties: ConfigurationSchema['properties'],
  path: readonly string[],
  around: Setting['applies'],
): Setting[] {
  return Object.entries(properties ?? {}).flatMap(([name, schema]) => {
    const here = { path: [...path, name], schema, applies: schema.applies ?? around };
    return [here, ...below(schema.properties, here.path, here.applies)];
  });
}
