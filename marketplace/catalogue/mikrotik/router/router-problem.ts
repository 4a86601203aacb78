import { mikrotikErrors } from '../contract/index.ts';
import type { RouterAnswer, RouterLogin } from './exchange.ts';
import { UnexpectedCertificate } from './pinned-connection.ts';

/** What RouterOS answers when it refuses: `{"error":400,"message":"Bad Request","detail":"failure: …"}`. */
interface RouterRefusal {
  readonly message?: string;
  readonly detail?: string;
}

const limitsOfTls = /^(CERT_|ERR_TLS_CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER))/;

/** What a connection failed with, as an error of this plugin. */
export function connectionProblem(error: unknown, { name }: RouterLogin): Error {
  const { code = '', message } = error as { code?: string; message: string };
  const reason = message || code;
  if (error instanceof UnexpectedCertificate || limitsOfTls.test(code)) {
    return mikrotikErrors.MIKROTIK_CERTIFICATE_REFUSED({ name, reason }, { cause: error });
  }
  const late = (error as Error).name === 'TimeoutError' || code === 'ABORT_ERR';
  const why = late ? 'no answer in time' : reason;
  return mikrotikErrors.MIKROTIK_ROUTER_UNREACHABLE({ name, reason: why }, { cause: error });
}

/**
 * What a router answered, as an error of this plugin. `what` names the request in words. A login that is refused and what
 * RouterOS calls a bad request stay so; a router that is busy or restarts, and what went away meanwhile, do not.
 */
export function answerProblem({ status, text }: RouterAnswer, router: RouterLogin, what: string): Error {
  const { name, user } = router;
  if (status === 401 || status === 403) return mikrotikErrors.MIKROTIK_LOGIN_REFUSED({ name, user });
  if (status === 404) return mikrotikErrors.MIKROTIK_CHANGED_MEANWHILE({ name, what });
  const reason = reasonOf(text) ?? `status ${status}`;
  if (status === 400 && !/timeout|busy|try again/i.test(reason)) {
    return mikrotikErrors.MIKROTIK_ROUTER_REFUSED({ name, what, reason });
  }
  return mikrotikErrors.MIKROTIK_ROUTER_FAILED({ name, what, reason });
}

function reasonOf(text: string): string | undefined {
  try {
    const { message, detail } = JSON.parse(text) as RouterRefusal;
    return (detail ?? message)?.slice(0, 200);
  } catch {
    return undefined;
  }
}
