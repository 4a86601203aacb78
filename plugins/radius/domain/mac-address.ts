/** A hardware address as `00:11:22:aa:bb:cc`, however it was written. */
export function canonicalMac(text: string): string {
  const digits = text.toLowerCase().replace(/[^0-9a-f]/g, '');
  return (digits.match(/../g) ?? []).join(':');
}
