import type { Translate } from '@isp/sdk/ui';
import type { FormErrors } from '@isp/ui/forms';

/** What the form holds: one address or network per line. */
export interface AddressesForm {
  readonly networks: string;
}

/** The lines that say something. */
export function networksOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}

/** Says of each line that cannot be a network which one it is; the platform looks closer. */
export function checkNetworks({ networks }: AddressesForm, t: Translate): FormErrors {
  const wrong = networksOf(networks).filter((line) => !looksLikeNetwork(line));
  if (wrong.length === 0) return {};
  return { '/networks': t('{lines}: no address and no network.', { lines: wrong.join(', ') }) };
}

/** `192.0.2.7`, `192.0.2.0/24`, `2001:db8::/32`. */
function looksLikeNetwork(text: string): boolean {
  return /^((\d{1,3}\.){3}\d{1,3}|[0-9a-f]*:[0-9a-f:]*(\d{1,3}(\.\d{1,3}){3})?)(\/\d{1,3})?$/i.test(text);
}

/** The list with one more address; a list that has it stays as it is. */
export function withAddress(text: string, address: string): string {
  const lines = networksOf(text);
  return lines.includes(address) ? text : [...lines, address].join('\n');
}
