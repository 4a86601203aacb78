import { randomBytes } from 'node:crypto';
import type { Context } from '@isp/sdk';
import { readLoginRecords } from '../data/login-record-store.ts';
import { decideLogin, type LoginDecision } from '../domain/decide-login.ts';
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
    const decision = decideLogin(record, {
      userName: request.rawUserName,
      credentials: request.credentials,
      attributes: [
        ...listNamed(request.packet),
        { name: 'Huntgroup-Name', value: request.nas.type ?? 'other' },
      ],
    });
    log.write(toLogEntry(request, decision));
    const result = decision.result === 'reject' ? 'reject' : 'accept';
    return { result, attributes: result === 'accept' ? withClass(decision.attributes) : decision.attributes };
  };
}

/**
 * The session's own Class: the NAS sends it back in accounting, so a session id it uses again after a reboot names
 * another session. In the form of FreeRADIUS's `insert_acct_class`, by which `acct_unique` goes.
 */
function withClass(attributes: readonly NamedAttribute[]): NamedAttribute[] {
  const others = attributes.filter(({ name }) => !sameName(name, 'Class'));
  return [{ name: 'Class', value: `ai:${randomBytes(16).toString('hex')}` }, ...others];
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
