import type { ErrorContract } from '@isp/sdk';
import { problemBody } from '../http/problem-body.ts';
import type { Json } from './json.ts';

const retryWords: Readonly<Record<string, string>> = {
  later: 'The same request may go through later.',
  'after-change': 'Another request may go through.',
};

/** An error as it is answered, with the names in its text filled. */
export function problemExample({ code, status, text = '', retry = 'no' }: ErrorContract): Json {
  const detail = text.replace(/\{(\w+)\}/g, (_, name: string) => fillings[name] ?? `…`);
  const errors = code === 'VALIDATION_FAILED' ? [{ path: '/name', message: 'is required' }] : undefined;
  const fields = { code, status, message: detail || code, ...(errors ? { errors } : {}) };
  const advice = retryWords[retry];
  return {
    summary: code,
    ...(advice ? { description: advice } : {}),
    value: problemBody(fields, '0198c5f2-6d1e-7c3a-9d41-2f6b8a7c1e55'),
  };
}

/** What names in texts of errors stand for. */
const fillings: Readonly<Record<string, string>> = {
  id: '0198c5f2-6d1e-7c3a-9d41-2f6b8a7c1e01',
  email: 'ada@example.net',
  limitBytes: '1048576',
  name: 'example',
  permission: 'customers.customer.read',
  plugin: 'customers',
  summary: '/name is required',
};
