export { checkExternalDatabase } from './external-database.ts';
export { checkExternalNats } from './external-nats.ts';
