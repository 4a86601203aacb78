import { randomBytes } from 'node:crypto';
import { type PluginRuntime, platformErrors } from '@isp/sdk';
import { seal, unseal } from '../domain/sealed-text.ts';

/** What a component is ordered with: fields that may hold a password, and the secret passwords are made of. */
export interface OrderFields {
  readonly fields: Record<string, unknown>;
  readonly secret: string;
}

const secretBytes = 32;
let key: Buffer | undefined;

/** Takes over the key from the platform at the start. */
export function useKeys({ deriveKey }: Pick<PluginRuntime, 'deriveKey'>): void {
  key = deriveKey('component-orders');
}

/** Throws while the plugin has not started. */
function sealingKey(): Buffer {
  if (!key) throw platformErrors.UNAVAILABLE({ plugin: 'bundle' });
  return key;
}

/** Hides the fields of a new order, with a secret of its own. */
export function sealFields(fields: Record<string, unknown>, componentId: string): string {
  const secret = randomBytes(secretBytes).toString('hex');
  return seal(JSON.stringify({ fields, secret }), sealingKey(), componentId);
}

/** What `sealFields` hid. */
export function openFields(sealed: string, componentId: string): OrderFields {
  return JSON.parse(unseal(sealed, sealingKey(), componentId)) as OrderFields;
}
