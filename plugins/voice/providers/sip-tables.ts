import type { Transaction } from '@isp/sdk';
import { emptyAccount, lockAccount, storeAccount } from '../data/sip-account-store.ts';
import { judgeVersion } from '../domain/judge-version.ts';
import { resolveSip } from '../domain/resolve-sip.ts';
import type { SipOrder, SipOutcome, SipServer } from './sip-server.ts';

/** The tables a Kamailio reads with each registration: what is not active there is refused at once. */
export const sipTables: SipServer = { name: 'tables of the SIP server', apply };

async function apply(tx: Transaction, order: SipOrder, at: string): Promise<SipOutcome> {
  const { serviceId, jobId: lastJobId, desiredVersion, desired } = order;
  const known = await lockAccount(tx, serviceId);
  const verdict = judgeVersion(order, known);
  if (verdict !== 'new') return verdict === 'same-job' ? 'repeated' : 'outdated';
  const version = { serviceId, lastJobId, desiredVersion, at };
  if (desired.state === 'terminated') await emptyAccount(tx, version);
  else await storeAccount(tx, { ...resolveSip(desired, known), ...version, state: desired.state });
  return 'applied';
}
