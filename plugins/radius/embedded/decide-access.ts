import { randomBytes } from 'node:crypto';
import type { Context, Transaction } from '@isp/sdk';
import { readLoginRecords } from '../data/login-record-store.ts';
import { countSessionsElsewhere } from '../data/open-sessions-store.ts';
import { huntgroupsOf } from '../domain/access-type.ts';
import { decideLogin, type LoginDecision, refuseAnotherSession } from '../domain/decide-login.ts';
import { sameName } from '../domain/item.ts';
import { findText, listNamed, type NamedAttribute } from '../protocol/read-attributes.ts';
import type { AccessDecision, AccessRequest } from '../server/engine-options.ts';
import type { AuthLogWriter } from './auth-log-writer.ts';
import { gather } from './gather.ts';

const limits = { parallel: 3, atMost: 50 };

/** Decides on an Access-Request by one question to the database, and notes the answer in the auth log. */
export function createAccessDecider(
  context: Context,
  log: AuthLogWriter,
): (request: AccessRequest) => Promise<AccessDecision> {
  const read = gather((logins: readonly string[]) => readLoginRecords(context.read, logins), limits);
  return async (request) => {
    const record = await read(request.userName);
    const judged = decideLogin(record, {
      userName: request.rawUserName,
      credentials: request.credentials,
      nasId: request.nas.id,
      attributes: [
        ...listNamed(request.packet),
        ...huntgroupsOf({ vendor: request.nas.type, accessType: request.nas.accessType }),
      ],
    });
    const decision = (await hasTooMany(context, request, judged)) ? refuseAnotherSession() : judged;
    const sessionClass = decision.result === 'reject' ? undefined : newClass();
    log.write({ ...toLogEntry(request, decision), class: sessionClass && octetsText(sessionClass) });
    const { attributes } = decision;
    if (!sessionClass) return { result: 'reject', attributes };
    const asked = withInterval(attributes, request.nas.interimSeconds);
    return { result: 'accept', attributes: withClass(asked, sessionClass) };
  };
}

/** Whether the login is limited, and as many sessions are open on other devices. */
async function hasTooMany(
  context: Context,
  { userName, packet }: AccessRequest,
  { sessionsAtOnce }: LoginDecision,
): Promise<boolean> {
  if (sessionsAtOnce === undefined) return false;
  const calling = printable(findText(packet, 'Calling-Station-Id'));
  const elsewhere = (tx: Transaction) => countSessionsElsewhere(tx, userName, calling);
  return (await context.transaction(elsewhere, { readOnly: true })) >= sessionsAtOnce;
}

/**
 * The session's own Class: the NAS sends it back in accounting, so a session id it uses again after a reboot names
 * another session. In the form of FreeRADIUS's `insert_acct_class`, by which `acct_unique` goes.
 */
function newClass(): string {
  return `ai:${randomBytes(16).toString('hex')}`;
}

/** A NAS may have an accounting interval of its own. */
function withInterval(
  attributes: readonly NamedAttribute[],
  seconds: number | undefined,
): readonly NamedAttribute[] {
  if (seconds === undefined) return attributes;
  const others = attributes.filter(({ name }) => !sameName(name, 'Acct-Interim-Interval'));
  return [...others, { name: 'Acct-Interim-Interval', value: seconds }];
}

function withClass(attributes: readonly NamedAttribute[], value: string): NamedAttribute[] {
  const others = attributes.filter(({ name }) => !sameName(name, 'Class'));
  return [{ name: 'Class', value }, ...others];
}

/** As accounting stores it. */
function octetsText(value: string): string {
  return `0x${Buffer.from(value).toString('hex')}`;
}

function toLogEntry({ receivedAt, userName, nas, packet }: AccessRequest, decision: LoginDecision) {
  return {
    at: receivedAt,
    login: userName,
    nasId: nas.id,
    result: decision.result,
    reason: decision.reason,
    reply: decision.result === 'reject' ? ('Access-Reject' as const) : ('Access-Accept' as const),
    calledStationId: printable(findText(packet, 'Called-Station-Id')),
    callingStationId: printable(findText(packet, 'Calling-Station-Id')),
  };
}

/** PostgreSQL refuses NUL in text. */
function printable(text: string | undefined): string | undefined {
  return text?.replace(/\p{Cc}/gu, '\uFFFD');
}
