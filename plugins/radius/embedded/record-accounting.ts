import type { Context, Transaction } from '@isp/sdk';
import type { SessionNews } from '../contract/index.ts';
import {
  closeSessionsOfNas,
  startSession,
  stopSession,
  type TouchedSession,
  updateSession,
} from '../data/accounting-store.ts';
import type { AccountingRecord } from '../server/accounting-record.ts';
import type { RequestOrigin } from '../server/engine-options.ts';

/** Stores accounting records, and tells live views when a session opens or ends. */
export function createAccountingRecorder(
  context: Context,
): (record: AccountingRecord, origin: RequestOrigin) => Promise<void> {
  return async (record, { nas }) => {
    const news = await context.transaction((tx) => store(tx, record, nas.id));
    if (news) context.broadcast('sessions', news);
  };
}

async function store(
  tx: Transaction,
  record: AccountingRecord,
  nasId: string,
): Promise<SessionNews | undefined> {
  switch (record.statusType) {
    case 'start':
      return toNews('started', await startSession(tx, record, nasId));
    case 'interim':
      return toNews('started', await updateSession(tx, record, nasId));
    case 'stop':
      return toNews('closed', await stopSession(tx, record, nasId));
    case 'accounting-on':
    case 'accounting-off': {
      const count = await closeSessionsOfNas(tx, record);
      return { change: 'nas-restarted', nasId, count };
    }
  }
}

function toNews(change: 'started' | 'closed', session: TouchedSession | undefined): SessionNews | undefined {
  if (!session) return undefined;
  const { id, login, customerId, resellerId, nasId } = session;
  return {
    change,
    id,
    login,
    customerId: customerId ?? undefined,
    resellerId: resellerId ?? undefined,
    nasId: nasId ?? undefined,
  };
}
