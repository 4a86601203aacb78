/** What `radius.logins.test` answers, as far as it is shown. */
export interface LoginTestShown {
  readonly login: string;
  readonly result: 'accept' | 'garden' | 'reject';
  readonly reason: string;
  readonly passwordChecked: boolean;
  readonly nas?: { readonly name: string; readonly address: string; readonly vendor: string };
  readonly service?: { readonly id: string; readonly customerId: string; readonly state: string };
  readonly groups: readonly string[];
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  readonly openSessions: readonly {
    readonly state: string;
    readonly startedAt?: string;
    readonly framedIp?: string;
  }[];
  readonly recentTries: readonly { readonly at: string; readonly result: string; readonly reason: string }[];
  readonly hints: readonly string[];
}

const verdicts = {
  accept: 'accepted',
  garden: 'accepted into the walled garden',
  reject: 'refused',
} as const;

/** The answer for a person at a terminal. */
export function loginTestText(test: LoginTestShown): string {
  const { login, result, reason, passwordChecked } = test;
  const assumed = passwordChecked || result === 'reject' ? '' : ', if the password is right';
  return [
    `${login} would be ${verdicts[result]}${assumed}: ${reason}`,
    ...surroundings(test),
    ...listed(
      result === 'reject' ? 'The answer carries' : 'It gets',
      test.attributes.map(({ name, value }) => `${name} = ${value}`),
    ),
    ...listed(
      'Open sessions',
      test.openSessions.map(
        ({ state, startedAt = 'unknown', framedIp = 'no address told' }) =>
          `${state} since ${startedAt}, ${framedIp}`,
      ),
    ),
    ...listed(
      'Last tries',
      test.recentTries.map(({ at, result: was, reason: why }) => `${at} ${was}: ${why}`),
    ),
    ...listed('Note', test.hints),
    '',
  ].join('\n');
}

function surroundings({ nas, service, groups }: LoginTestShown): string[] {
  return [
    ...(service ? [`Service: ${service.id}, ${service.state}, of customer ${service.customerId}`] : []),
    ...(nas ? [`Asked by: ${nas.name} (${nas.address}, ${nas.vendor})`] : []),
    ...(groups.length > 0 ? [`Groups: ${groups.join(', ')}`] : []),
  ];
}

function listed(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`)];
}
