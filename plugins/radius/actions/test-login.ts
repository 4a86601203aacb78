import { type Context, defineAction } from '@isp/sdk';
import { LoginTest, radiusErrors, TestLoginParams } from '../contract/index.ts';
import { findTestNas, readLoginFacts } from '../data/login-facts-store.ts';
import { readLoginRecords } from '../data/login-record-store.ts';
import { loginHints } from '../domain/login-hints.ts';
import { tryLogin } from '../domain/try-login.ts';
import type { NamedAttribute } from '../protocol/read-attributes.ts';

/** What a login would be answered, by the tables both servers answer from; no packet is sent and nothing is logged. */
export const testLogin = defineAction('radius.logins.test', {
  summary: 'Answers the command line what a login would get, and why.',
  permission: 'kernel',
  params: TestLoginParams,
  result: LoginTest,
  errors: [radiusErrors.RADIUS_NAS_UNKNOWN],
  async handler(ctx, params) {
    const login = params.login.trim();
    const { nas, alike, ...facts } = await gatherFacts(ctx, login, params.nas);
    const [record] = await readLoginRecords(ctx.read, [login]);
    const vendor = nas?.vendor ?? 'other';
    const decision = tryLogin(record as NonNullable<typeof record>, {
      login,
      password: params.password,
      vendor,
    });
    const { result, reason, groups } = decision;
    const found = { ...facts, ...(nas ? { nas } : {}), result };
    return {
      ...found,
      login,
      reason,
      passwordChecked: params.password !== undefined,
      groups: [...groups],
      attributes: decision.attributes.map(asText),
      hints: loginHints(found, { login: params.login, alike }),
    };
  },
});

function gatherFacts(ctx: Context, login: string, wanted: string | undefined) {
  return ctx.transaction(
    async (tx) => {
      const nas = await findTestNas(tx, login, wanted);
      if (!nas && wanted !== undefined) throw radiusErrors.RADIUS_NAS_UNKNOWN({ nas: wanted });
      return { ...(await readLoginFacts(tx, login)), nas };
    },
    { readOnly: true },
  );
}

function asText({ name, value }: NamedAttribute): { name: string; value: string } {
  return { name, value: Buffer.isBuffer(value) ? `0x${value.toString('hex')}` : String(value) };
}
