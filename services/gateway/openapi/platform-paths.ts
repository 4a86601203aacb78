import { answerHeaders } from './headers.ts';
import type { Json } from './json.ts';

/** The tag of what belongs to no plugin. */
export const platformTag: Json = { name: 'platform', description: 'Health, metrics and this document.' };

const plugin: Json = {
  type: 'object',
  required: ['id', 'state', 'required'],
  properties: {
    id: { type: 'string' },
    state: { type: 'string', description: 'Such as serving, starting, quarantined.' },
    required: { type: 'boolean' },
    reason: { type: 'string' },
  },
  additionalProperties: false,
};

const readiness: Json = {
  type: 'object',
  required: ['ready', 'plugins'],
  properties: { ready: { type: 'boolean' }, plugins: { type: 'array', items: plugin } },
  additionalProperties: false,
};

const live: Json = {
  type: 'object',
  required: ['live'],
  properties: { live: { const: true } },
  additionalProperties: false,
};

const json = (description: string, schema: Json, example: Json): Json => ({
  description,
  headers: answerHeaders,
  content: { 'application/json': { schema, example } },
});

/** Routes that are not below the base path say so. */
const atRoot = [{ url: '/', description: 'Outside the base path' }];

function open(operationId: string, summary: string, answers: Json): Json {
  const responses = {
    ...answers,
    431: { description: 'The headers are longer than 16 KiB; without a body.' },
  };
  return { operationId, tags: ['platform'], summary, security: [], responses };
}

const serving = { id: 'customers', state: 'serving', required: true };
const starting = {
  id: 'customers',
  state: 'starting',
  required: true,
  reason: 'started again after a crash',
};

/** What the gateway answers itself. */
export const platformPaths: Json = {
  '/openapi.json': {
    get: open('platform.openapi', 'This document', {
      200: json('OpenAPI 3.1.', { type: 'object' }, { openapi: '3.1.0' }),
      304: { description: 'It is the one named in `If-None-Match`.', headers: answerHeaders },
    }),
  },
  '/health/live': {
    servers: atRoot,
    get: open('platform.live', 'Whether the gateway serves', {
      200: json('It does.', live, { live: true }),
    }),
  },
  '/health/ready': {
    servers: atRoot,
    get: open('platform.ready', 'Whether every required plugin serves', {
      200: json('They do.', readiness, { ready: true, plugins: [serving] }),
      503: json('One does not; which, and why.', readiness, { ready: false, plugins: [starting] }),
    }),
  },
  '/metrics': {
    servers: atRoot,
    get: open('platform.metrics', 'Metrics of all processes, for Prometheus', {
      200: {
        description: 'Text format 0.0.4.',
        headers: answerHeaders,
        content: { 'text/plain': { schema: { type: 'string' } } },
      },
    }),
  },
};
