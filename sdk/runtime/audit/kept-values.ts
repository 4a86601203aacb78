import { secretMask } from '../../contract/index.ts';
import { namesSecret, withoutSecrets } from './secret-names.ts';

const longestText = 1_000;
const longestList = 100;
const deepest = 8;
/** Of one value as JSON. */
const mostBytes = 8_192;

/**
 * A copy of a value for the audit log: secrets masked, long texts and lists cut, and what is larger than 8 KB replaced
 * by its size. `secrets` are fields that are secret beside those named like one.
 */
export function keptValue(value: unknown, secrets: ReadonlySet<string> = new Set()): unknown {
  const kept = copied(value, secrets, 0);
  const bytes = kept === undefined ? 0 : Buffer.byteLength(JSON.stringify(kept));
  return bytes > mostBytes ? { tooLarge: bytes } : kept;
}

/** A text PostgreSQL can keep, of at most so many characters. */
export function keptText(text: string, most = longestText): string {
  const whole = text.length > most ? `${text.slice(0, most)}…` : text;
  return withoutSecrets(whole.toWellFormed().replaceAll('\0', '\ufffd'));
}

function copied(value: unknown, secrets: ReadonlySet<string>, depth: number): unknown {
  if (typeof value === 'string') return keptText(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'function' || typeof value === 'symbol') return undefined;
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= deepest) return '…';
  if (ArrayBuffer.isView(value)) return { bytes: value.byteLength };
  if (Array.isArray(value)) {
    const some = value.slice(0, longestList).map((one) => copied(one, secrets, depth + 1));
    return value.length > longestList ? [...some, `… ${value.length - longestList} more`] : some;
  }
  if (hasToJson(value)) return copied(value.toJSON(), secrets, depth + 1);
  const entries = Object.entries(value).map(([name, inner]) => [
    keptText(name, 200),
    isSecret(name, inner, secrets) ? secretMask : copied(inner, secrets, depth + 1),
  ]);
  return Object.fromEntries(entries);
}

function isSecret(name: string, value: unknown, secrets: ReadonlySet<string>): boolean {
  if (value === undefined || value === null || typeof value === 'boolean') return false;
  return secrets.has(name) || namesSecret(name);
}

function hasToJson(value: object): value is { toJSON(): unknown } {
  return typeof (value as { toJSON?: unknown }).toJSON === 'function';
}
