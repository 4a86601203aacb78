/** What can be told of each event, and how it reads unless the settings say otherwise. */
export interface EventText {
  readonly text: string;
  readonly variables: readonly string[];
}

const customer = ['customerId', 'resellerId', 'name', 'email'];
const service = [
  'serviceId',
  'customerId',
  'resellerId',
  'type',
  'tariffId',
  'status',
  'suspensionReason',
  'login',
  'at',
];
const job = [
  'jobId',
  'customerId',
  'resellerId',
  'serviceId',
  'serviceType',
  'action',
  'status',
  'desiredVersion',
  'reason',
];

export const eventTexts: Readonly<Record<string, EventText>> = {
  'customers.customer-created': { text: 'New customer: {name}', variables: [...customer, 'type'] },
  'customers.customer-closed': { text: 'Customer closed: {name}', variables: customer },
  'provisioning.job-status-changed': {
    text: 'Provisioning job {jobId} ({action} of {serviceType}) is {status}: {reason}',
    variables: job,
  },
  'subscriptions.service-activated': { text: 'Service active: {type} {login}', variables: service },
  'subscriptions.service-suspended': {
    text: 'Service suspended: {type} {login} ({suspensionReason})',
    variables: service,
  },
  'subscriptions.service-resumed': { text: 'Service resumed: {type} {login}', variables: service },
  'subscriptions.service-cancelled': { text: 'Service cancelled: {type} {login}', variables: service },
};

/** What is wrong with texts of the settings; undefined when nothing is. */
export function textsProblem(templates: Readonly<Record<string, string>>): string | undefined {
  for (const [event, text] of Object.entries(templates)) {
    const known = eventTexts[event];
    if (!known) return `there is no event ${event}; there are ${Object.keys(eventTexts).join(', ')}`;
    const unknown = namesIn(text).find((name) => !known.variables.includes(name));
    if (unknown) return `the text of ${event} names {${unknown}}; it may name ${known.variables.join(', ')}`;
  }
  return undefined;
}

/** The text of an event with its names filled in; undefined when it is to stay silent. What is missing reads as `-`. */
export function wordsOf(
  event: string,
  data: Readonly<Record<string, unknown>>,
  templates: Readonly<Record<string, string>>,
): string | undefined {
  const text = templates[event] ?? eventTexts[event]?.text;
  if (!text) return undefined;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => clean(data[name] ?? '-'));
}

function namesIn(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
}

/** One line without control characters, however long somebody's name is. */
function clean(value: unknown): string {
  return String(value)
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .slice(0, 200);
}
