import type { ActionContract, JsonSchema } from '@isp/sdk';
import type { ComponentSchemas } from './component-schemas.ts';
import type { ErrorAnswers } from './error-answers.ts';
import { goodAnswer } from './good-answer.ts';
import type { Json } from './json.ts';
import { parameters } from './parameters.ts';
import { requestBody } from './request-body.ts';
import { wordsOf } from './words-of.ts';

/** What operations are written with. */
export interface Surroundings {
  readonly plugin: string;
  /** The plugin's actions, whose examples give its words. */
  readonly siblings: readonly ActionContract[];
  readonly schemas: ComponentSchemas;
  readonly errors: ErrorAnswers;
}

/** One route: what it takes, needs and answers. */
export function operation(action: ActionContract, around: Surroundings): Json {
  const { plugin, schemas, errors } = around;
  const body = requestBody(action);
  const words = wordsOf(action, around.siblings);
  const written = {
    operationId: action.name,
    tags: [plugin],
    summary: sentence(action.summary),
    description: `${action.summary}\n\n${needs(action)}`,
    ...(action.permission === 'public' ? { security: [] } : {}),
    'x-permission': action.permission,
    ...(action.sensitive ? { 'x-sensitive': true } : {}),
    ...(action.offline ? { 'x-offline': true } : {}),
    ...(action.queueable ? { 'x-queueable': true } : {}),
    parameters: parameters(action),
    ...(body ? { requestBody: body } : {}),
    responses: { ...goodAnswer(action, words), ...errors.of(action) },
  };
  return schemas.hoist(plugin, written as JsonSchema);
}

/** Tools show the summary in lists, without a full stop. */
function sentence(summary: string): string {
  return summary.replace(/\.$/, '');
}

function needs({ permission }: ActionContract): string {
  if (permission === 'public') return 'Needs no login.';
  return permission === 'authenticated' ? 'Needs any login.' : `Needs the permission \`${permission}\`.`;
}
