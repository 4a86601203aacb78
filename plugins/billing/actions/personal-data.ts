import { definePersonalData } from '@isp/sdk';
import { personalTables } from '../data/personal-tables.ts';

/** Fills the seam `customers.personal-data`. */
export const personalData = definePersonalData('billing', personalTables);
