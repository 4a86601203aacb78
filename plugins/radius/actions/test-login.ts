import { type Context, defineAction } from '@isp/sdk';
import { LoginTest, radiusErrors, TestLoginParams } from '../contract/index.ts';
import { findTestNas, readLoginFacts, type TestNas } from '../data/login-facts-store.ts';
import { readLoginRecords } from '../data/login-record-store.ts';
import { countSessionsElsewhere } from '../data/open-sessions-store.ts';
import type { LoginRecord } from '../domain/authorize.ts';
import { refuseAnotherSession } from '../domain/decide-login.ts';
import { sameName } from '../domain/item.ts';
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
  async handler(ctx, { nas: wanted, password, device, login: typed }) {
    const login = typed.trim();
    const { nas, alike, elsewhere, ...facts } = await gatherFacts(ctx, { login, wanted, device });
    const [record] = (await readLoginRecords(ctx.read, [login])) as [LoginRecord];
    const tried = tryLogin(record, { login, password, device, nas });
    const { sessionsAtOnce = Number.POSITIVE_INFINITY, groups } = tried;
    const { result, reason, attributes } = elsewhere >= sessionsAtOnce ? refuseAnotherSession() : tried;
    const { interimSeconds, ...shownNas } = nas ?? {};
    const found = { ...facts, ...(nas ? { nas: shownNas as TestNas } : {}), result };
    const bound = device === undefined && record.check.some(isBinding);
    return {
      ...found,
      login,
      reason,
      passwordChecked: password !== undefined,
      groups: [...groups],
      attributes: attributes.map((one) => asText(one, interimSeconds)),
      hints: loginHints(found, { login: typed, alike, bound }),
    };
  },
});

function gatherFacts(
  ctx: Context,
  asked: { login: string; wanted: string | undefined; device: string | undefined },
) {
  const { login, wanted, device } = asked;
  return ctx.transaction(
    async (tx) => {
      const nas = await findTestNas(tx, login, wanted);
      if (!nas && wanted !== undefined) throw radiusErrors.RADIUS_NAS_UNKNOWN({ nas: wanted });
      const elsewhere = await countSessionsElsewhere(tx, login, device);
      return { ...(await readLoginFacts(tx, login)), nas, elsewhere };
    },
    { readOnly: true },
  );
}

const isBinding = ({ attribute }: { attribute: string }) => sameName(attribute, 'Calling-Station-Id');

/** A NAS may have an accounting interval of its own. */
function asText({ name, value }: NamedAttribute, interimSeconds: number | undefined) {
  if (interimSeconds && sameName(name, 'Acct-Interim-Interval'))
    return { name, value: String(interimSeconds) };
  return { name, value: Buffer.isBuffer(value) ? `0x${value.toString('hex')}` : String(value) };
}
