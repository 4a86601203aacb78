import type { Transaction } from '@isp/sdk';
import type { SipState } from '../contract/index.ts';

/** What a SIP server may know of a service. */
export interface SipAccount {
  readonly serviceId: string;
  readonly username: string;
  readonly realm: string;
  readonly ha1Hash: string;
  readonly ha1bHash: string;
  readonly numbers: readonly string[];
  readonly state: SipState;
  readonly desiredVersion: number;
  readonly lastJobId: string;
}

/** The account in place, locked; orders of one service wait for each other also before there is one. */
export async function lockAccount(tx: Transaction, serviceId: string): Promise<SipAccount | undefined> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('voice.sip:' || $1, 0))`, [serviceId]);
  const [account] = await tx.query<SipAccount>(
    `SELECT service_id AS "serviceId", username, realm, ha1 AS "ha1Hash", ha1b AS "ha1bHash",
       numbers, state, desired_version AS "desiredVersion", last_job_id AS "lastJobId"
     FROM sip_accounts WHERE service_id = $1`,
    [serviceId],
  );
  return account;
}

export async function storeAccount(tx: Transaction, account: SipAccount & { at: string }): Promise<void> {
  const { serviceId, username, realm, ha1Hash, ha1bHash, numbers, state, desiredVersion, lastJobId, at } =
    account;
  await tx.query(
    `INSERT INTO sip_accounts
       (service_id, username, realm, ha1, ha1b, numbers, state, desired_version, last_job_id, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT (service_id) DO UPDATE SET username = $2, realm = $3, ha1 = $4, ha1b = $5, numbers = $6, state = $7,
       desired_version = $8, last_job_id = $9, updated_at = $10`,
    [serviceId, username, realm, ha1Hash, ha1bHash, numbers, state, desiredVersion, lastJobId, at],
  );
}

/** A terminated account is gone, its hashes with it; what is left is the version, so that older orders do not bring it back. */
export async function emptyAccount(
  tx: Transaction,
  account: Pick<SipAccount, 'serviceId' | 'desiredVersion' | 'lastJobId'> & { at: string },
): Promise<void> {
  const { serviceId, desiredVersion, lastJobId, at } = account;
  await tx.query(
    `INSERT INTO sip_accounts
       (service_id, username, realm, ha1, ha1b, numbers, state, desired_version, last_job_id, updated_at)
     VALUES ($1, $5, '', '', '', '{}', 'terminated', $2, $3, $4)
     ON CONFLICT (service_id) DO UPDATE SET ha1 = '', ha1b = '', numbers = '{}', state = 'terminated',
       desired_version = $2, last_job_id = $3, updated_at = $4`,
    [serviceId, desiredVersion, lastJobId, at, serviceId],
  );
}
