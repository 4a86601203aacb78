import type { Encoding } from './built-portal.ts';

/** The best form a client takes (RFC 9110, section 12.5.3); one with `q=0` is not taken. */
export function encodingFor(accepted: string | undefined): Encoding {
  const takes = (name: string) => new RegExp(`(^|,)\\s*${name}\\s*(;\\s*q=(?!0(\\.0*)?\\s*(,|$))|,|$)`);
  if (takes('br').test(accepted ?? '')) return 'br';
  return takes('gzip').test(accepted ?? '') ? 'gzip' : 'identity';
}
