/** Something in a text that looks like a secret, and what is put in its place. */
export interface TextRule {
  readonly pattern: RegExp;
  readonly by: string;
}

const names =
  'pass(?:word|phrase|wd)?|secret|token|api[-_]?key|access[-_]?key|private[-_]?key|secret[-_]?key|credentials?';

/** In this order: what a former rule has hidden stays hidden. */
export const textRules: readonly TextRule[] = [
  // postgres://user:password@host, nats://token@host: everything before the @ of an address
  { pattern: /\b([a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/?#"'\\]+@/gi, by: '$1[hidden]@' },
  // Authorization: Bearer …, also inside JSON that is text
  {
    pattern: /\b((?:proxy-)?authorization\\?["']?\s*[:=]\s*\\?["']?)(?:[a-z-]+\s+)?[^\s"'\\,}]+/gi,
    by: '$1[hidden]',
  },
  { pattern: /\b(Bearer|Basic)\s+[A-Za-z0-9._~+/=-]{6,}/g, by: '$1 [hidden]' },
  { pattern: /\b((?:set-)?cookie\\?["']?\s*[:=]\s*\\?["']?)[^"'\\\n]+/gi, by: '$1[hidden]' },
  // session tokens and their like: ist_…; isp_ begins the names of metrics
  { pattern: /\bis[a-oq-z]_[A-Za-z0-9_-]{16,}/g, by: '[hidden]' },
  // JSON Web Tokens, such as signed principals
  { pattern: /\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]*)?/g, by: '[hidden]' },
  // stored password hashes
  { pattern: /\$(?:argon2(?:id|i|d)|2[aby]|scrypt)\$[^\s"'\\]+/g, by: '[hidden]' },
  { pattern: /\bSCRAM-SHA-256\$[^\s"'\\]+/g, by: '[hidden]' },
  // PASSWORD 'x' of SQL
  { pattern: /\b(password\s+)'(?:[^']|'')*'/gi, by: "$1'[hidden]'" },
  // password=x, "token":"x", secret: x, also escaped once more
  {
    pattern: new RegExp(`((?:${names})\\\\*["']?\\s*[:=]\\s*)(\\\\*["'])(?:(?!\\2).)*\\2`, 'gi'),
    by: '$1$2[hidden]$2',
  },
  {
    pattern: new RegExp(
      `((?:${names})\\\\*["']?\\s*[:=]\\s*)(?!\\\\*["'{\\[]|\\[hidden\\])[^\\s"'\\\\,;&}]+`,
      'gi',
    ),
    by: '$1[hidden]',
  },
];
