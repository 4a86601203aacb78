import { defineErrors } from '../contract/define-errors.ts';

/** What can be wrong with an amount before anything is calculated with it. */
export const moneyErrors = defineErrors({
  MONEY_NOT_A_DECIMAL: {
    status: 422,
    text: '"{value}" is not a decimal number; write digits with at most one point, such as "249.95". No exponent, no thousands separator.',
  },
  MONEY_UNKNOWN_CURRENCY: {
    status: 422,
    text: '"{currency}" is no currency of ISO 4217 that has minor units; write a code such as EUR.',
  },
  MONEY_TOO_PRECISE: {
    status: 422,
    text: '"{value}" has more decimal places than {currency} has ({places}); round it first.',
  },
  MONEY_TOO_LARGE: {
    status: 422,
    text: '{value} minor units are more than a JSON number holds exactly (9007199254740991).',
  },
  MONEY_NEGATIVE_WEIGHT: {
    status: 422,
    text: 'An amount cannot be split by the weight {weight}; weights are zero or more, and there is at least one.',
  },
});
