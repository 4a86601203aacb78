import type { LoginTest } from '../contract/index.ts';

/** What may be behind a surprise, in plain words. */
export function loginHints(
  test: Pick<LoginTest, 'nas' | 'service' | 'result' | 'openSessions'>,
  { login, alike, bound }: { login: string; alike: readonly string[]; bound: boolean },
): string[] {
  const { nas, service, result, openSessions } = test;
  const hints = [
    !nas && 'No NAS is registered: packets are dropped, and nothing is in the log. Add it: POST /radius/nas.',
    login !== login.trim() && 'White space around a login does not count; it was taken off.',
    !service && alike.length > 0 && `Upper and lower case matter: there is ${alike.join(', ')}.`,
    !service &&
      alike.length === 0 &&
      'No service has this login. One that was just ordered has it once its provisioning job is done: GET /provisioning/jobs.',
    bound && 'The login is bound to devices; --device checks whether one of them is meant.',
    service?.state === 'suspended' &&
      `The service is suspended: GET /services/${service.id} says why, and POST /services/${service.id}/resume ends it.`,
    result !== 'reject' &&
      openSessions.length > 0 &&
      'A session that is open keeps what it was given until the NAS is told or it logs in again.',
  ];
  return hints.filter((hint) => hint !== false);
}
