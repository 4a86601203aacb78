/** Something about a tariff's fields that their schema cannot tell. */
interface Problem {
  readonly path: string;
  readonly message: string;
}

type Fields = Readonly<Record<string, unknown>>;

const throttled = ['throttledDownKbps', 'throttledUpKbps'];
const ofQuota = ['quotaPeriod', 'quotaCounts', 'whenUsedUp', 'quotaRollsOver', 'freeHours', 'overPrice'];

/** What fits the schema and makes no sense all the same. */
export function problemsOfFields(fields: Fields): Problem[] {
  const throttles = fields.whenUsedUp === 'throttle';
  const missing = throttles ? throttled.filter((name) => fields[name] === undefined) : [];
  const without = fields.quotaBytes === undefined ? ofQuota.filter((name) => fields[name] !== undefined) : [];
  const idle = throttles ? [] : throttled.filter((name) => fields[name] !== undefined);
  const unused =
    fields.overPrice !== undefined && fields.quotaBytes !== undefined && fields.whenUsedUp !== 'charge';
  return [
    ...(unused ? [problem('overPrice', 'says nothing unless whenUsedUp is charge')] : []),
    ...missing.map((name) => problem(name, 'is needed where whenUsedUp is throttle')),
    ...without.map((name) => problem(name, 'says nothing without quotaBytes')),
    ...idle.map((name) => problem(name, 'says nothing unless whenUsedUp is throttle')),
  ];
}

function problem(name: string, message: string): Problem {
  return { path: `/${name}`, message };
}
