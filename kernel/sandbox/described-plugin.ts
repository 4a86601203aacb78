import type { ErrorContract } from '@isp/sdk';
import { schemaValidator, type Validate } from '@isp/sdk/runtime';

import { schemaDangers } from './safe-schema.ts';
import { sandboxErrors } from './sandbox-errors.ts';

/** What the isolate says its plugin offers, checked. */
export interface DescribedPlugin {
  readonly kind: 'isp-plugin';
  readonly starts: boolean;
  readonly actions: readonly DescribedAction[];
  readonly jobs: readonly { readonly name: string; readonly data: object }[];
  readonly listeners: readonly string[];
  readonly schedules: readonly {
    readonly name: string;
    readonly cron: string;
    readonly timeZone: string;
    readonly missed: string;
  }[];
}

export interface DescribedAction {
  readonly name: string;
  readonly summary: string;
  readonly permission: string;
  readonly rest?: string;
  readonly status: number;
  readonly params: object;
  readonly result?: object;
  readonly errors: readonly ErrorContract[];
  readonly idempotent: boolean;
  readonly idempotencyKey?: boolean;
  readonly example?: unknown;
  readonly exampleResult?: unknown;
  readonly bodyLimitBytes?: number;
  readonly rawBody?: { readonly headers: readonly string[] };
  readonly timeoutMs?: number;
  readonly sensitive?: boolean | 'outside';
  readonly offline?: boolean;
  readonly queueable?: boolean;
}

const name = { type: 'string', minLength: 1, maxLength: 200 };
const status = { type: 'integer', minimum: 200, maximum: 599 };
const text = { type: 'string', maxLength: 1_000 };
const retry = { enum: ['no', 'later', 'after-change'] };
const list = (items: object) => ({ type: 'array', maxItems: 500, items });
const closed = (properties: object, required: readonly string[]) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});

const action = closed(
  {
    name,
    summary: { type: 'string', maxLength: 1_000 },
    permission: name,
    rest: { type: 'string', maxLength: 500, pattern: '^(GET|POST|PUT|PATCH|DELETE) /' },
    status,
    params: { type: 'object' },
    result: { type: 'object' },
    errors: list(closed({ code: name, status, text, retry }, ['code', 'status'])),
    idempotent: { type: 'boolean' },
    idempotencyKey: { type: 'boolean' },
    example: {},
    exampleResult: {},
    bodyLimitBytes: { type: 'integer', minimum: 1, maximum: 8_388_608 },
    rawBody: closed({ headers: list(name) }, ['headers']),
    timeoutMs: { type: 'integer', minimum: 1, maximum: 600_000 },
    sensitive: { enum: [true, false, 'outside'] },
    offline: { type: 'boolean' },
    queueable: { type: 'boolean' },
  },
  ['name', 'summary', 'permission', 'status', 'params', 'errors', 'idempotent'],
);
const schedule = closed({ name, cron: name, timeZone: name, missed: name }, [
  'name',
  'cron',
  'timeZone',
  'missed',
]);
const described = closed(
  {
    kind: { const: 'isp-plugin' },
    starts: { type: 'boolean' },
    actions: list(action),
    jobs: list(closed({ name, data: { type: 'object' } }, ['name', 'data'])),
    listeners: list(name),
    schedules: list(schedule),
  },
  ['kind', 'starts', 'actions', 'jobs', 'listeners', 'schedules'],
);
let validate: Validate | undefined;

/** Takes the description of a plugin for what it is: text of a stranger. */
export function checkDescription(plugin: string, value: unknown): DescribedPlugin {
  validate ??= schemaValidator(described);
  const problems = validate(value).map(({ path, message }) => `${path} ${message}`);
  const unsafe = problems.length > 0 ? [] : dangersOf(value as DescribedPlugin);
  const reasons = [...problems, ...unsafe].slice(0, 10);
  if (reasons.length === 0) return value as DescribedPlugin;
  throw sandboxErrors.SANDBOX_UNUSABLE({
    plugin,
    reason: `what it offers is not sound: ${reasons.join('; ')}`,
  });
}

function dangersOf({ actions, jobs }: DescribedPlugin): string[] {
  const schemas = [
    ...actions.flatMap(({ name: of, params, result }) => [[of, params] as const, [of, result] as const]),
    ...jobs.map(({ name: of, data }) => [of, data] as const),
  ];
  return schemas.flatMap(([of, schema]) =>
    schemaDangers(schema).map((danger) => `the schema of ${of} is refused, ${danger}`),
  );
}
