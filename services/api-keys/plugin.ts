import { definePlugin } from '@isp/sdk';
import { admitCall } from './actions/admit-call.ts';
import { changeKey } from './actions/change-key.ts';
import { createKey } from './actions/create-key.ts';
import { getKey } from './actions/get-key.ts';
import { listKeys } from './actions/list-keys.ts';
import { personalData } from './actions/personal-data.ts';
import { recordAnswers } from './actions/record-answers.ts';
import { resolveKey } from './actions/resolve-key.ts';
import { revokeKey } from './actions/revoke-key.ts';
import { rotateKey } from './actions/rotate-key.ts';
import { usageLog } from './actions/usage-log.ts';
import { usageOfKey } from './actions/usage-of-key.ts';
import { usageOfReseller } from './actions/usage-of-reseller.ts';
import { keyHash } from './domain/key-hash.ts';
import { sumUpUsage } from './jobs/sum-up-usage.ts';
import { onCustomerMoved } from './listeners/on-customer-moved.ts';

export default definePlugin({
  actions: [
    createKey,
    listKeys,
    getKey,
    changeKey,
    rotateKey,
    revokeKey,
    resolveKey,
    admitCall,
    recordAnswers,
    usageOfKey,
    usageLog,
    usageOfReseller,
    personalData,
  ],
  listeners: [onCustomerMoved],
  schedules: [sumUpUsage],
  async start({ deriveKey }) {
    keyHash.useSecret(deriveKey('key-hash'));
    return undefined;
  },
});
