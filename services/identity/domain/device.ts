import bowser from 'bowser';

/** A device in words, as its user agent says: `Firefox on Windows`. */
export function deviceOf(userAgent: string | null | undefined): string {
  if (!userAgent) return 'Unknown device';
  const { browser, os } = bowser.parse(userAgent);
  const program = browser.name || userAgent.split(/[\s/(]/)[0] || 'Unknown program';
  return os.name ? `${program} on ${os.name}` : program;
}
