import type { ActionContract, ErrorContract } from '@isp/sdk';
import { statusTitles } from '../http/problem-body.ts';
import { errorHeaders } from './headers.ts';
import type { Json } from './json.ts';
import { ref } from './json.ts';
import { errorsByStatus } from './possible-errors.ts';
import { problemExample } from './problem-example.ts';

/** Answers that are the same on many routes, each written once, with the examples of their errors. */
export class ErrorAnswers {
  readonly responses: Record<string, Json> = {};
  readonly examples: Record<string, Json> = {};

  /** The errors of a route, by status. */
  of(action: ActionContract): Json {
    return Object.fromEntries(
      errorsByStatus(action).map(([status, errors]) => [String(status), this.#answer(status, errors)]),
    );
  }

  #answer(status: number, errors: readonly ErrorContract[]): Json {
    const codes = errors.map(({ code }) => code).sort();
    const name = [status, ...codes].join('.');
    this.responses[name] ??= {
      description: `${statusTitles[status] ?? 'Error'}: ${codes.map((code) => `\`${code}\``).join(', ')}`,
      headers: errorHeaders(status),
      content: { 'application/problem+json': this.#problem(codes, errors) },
    };
    return ref('responses', name);
  }

  #problem(codes: readonly string[], errors: readonly ErrorContract[]): Json {
    for (const error of errors) this.examples[error.code] ??= problemExample(error);
    return {
      schema: {
        allOf: [ref('schemas', 'Problem'), { type: 'object', properties: { code: { enum: codes } } }],
      },
      examples: Object.fromEntries(codes.map((code) => [code, ref('examples', code)])),
    };
  }
}
