import { closeCashDesk } from './actions/close-cash-desk.ts';
import { createCashDesk } from './actions/create-cash-desk.ts';
import { getCashSession } from './actions/get-cash-session.ts';
import { listCashDesks } from './actions/list-cash-desks.ts';
import { listCashSessions } from './actions/list-cash-sessions.ts';
import { moveCash } from './actions/move-cash.ts';
import { openCashDesk } from './actions/open-cash-desk.ts';

/** Cash desks: sessions, what goes in and out, reports. */
export const cashActions = [
  closeCashDesk,
  createCashDesk,
  getCashSession,
  listCashDesks,
  listCashSessions,
  moveCash,
  openCashDesk,
];
