import type { MappingRules } from '@isp/sdk/tables';
import { ImportField } from '../contract/index.ts';

const pattern = new RegExp((ImportField as unknown as { pattern: string }).pattern);

/** What columns of a file of customers may be for. */
export const customerColumns: MappingRules = { isField: (name) => pattern.test(name), required: ['name'] };
