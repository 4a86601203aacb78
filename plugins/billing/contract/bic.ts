import { Type } from 'typebox';

/** Which bank (ISO 9362): four letters of it, two of its country, its place, and perhaps its branch. */
export const Bic = Type.String({ pattern: '^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$', examples: ['COBADEFFXXX'] });
