import { createHash } from 'node:crypto';
import { canonicalJson } from '../once/canonical-json.ts';

const tagBytes = 16;

/** The strong entity tag of a representation (RFC 9110, 8.8.3): the same for the same JSON, whatever the order of its fields. */
export function entityTag(representation: unknown): string {
  const digest = createHash('sha256').update(canonicalJson(representation)).digest();
  return `"${digest.subarray(0, tagBytes).toString('base64url')}"`;
}

/** Says whether an `If-Match` names the tag: `*`, or a list. Weak tags fit nothing (RFC 9110, 13.1.1). */
export function fitsIfMatch(condition: string, tag: string): boolean {
  return condition.trim() === '*' || tagsIn(condition).includes(tag);
}

/** Says whether an `If-None-Match` names the tag; here weak ones count too (RFC 9110, 13.1.2). */
export function fitsIfNoneMatch(condition: string, tag: string): boolean {
  return (
    condition.trim() === '*' ||
    tagsIn(condition)
      .map((one) => one.replace(/^W\//, ''))
      .includes(tag)
  );
}

function tagsIn(condition: string): string[] {
  return condition.match(/(?:W\/)?"[^"]*"/g) ?? [];
}
