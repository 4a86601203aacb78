import type { Dictionary } from '@isp/sdk/ui';
import { attempts } from './german/attempts.ts';
import { common } from './german/common.ts';
import { customer } from './german/customer.ts';
import { documents } from './german/documents.ts';
import { dunning } from './german/dunning.ts';
import { figures } from './german/figures.ts';
import { payments } from './german/payments.ts';
import { runs } from './german/runs.ts';
import { settings } from './german/settings.ts';

/** The texts of these pages in German. */
export const german: Dictionary = {
  ...attempts,
  ...common,
  ...customer,
  ...documents,
  ...dunning,
  ...payments,
  ...runs,
  ...figures,
  ...settings,
};
