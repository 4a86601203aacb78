import type { MoneyAmount } from '@isp/ui/forms';
import type { Tariff } from '../names.ts';

/** What is entered of a new tariff. `fields` are those of its type. */
export interface TariffForm {
  readonly type: string | undefined;
  readonly name: string;
  readonly currency: string;
  readonly price: MoneyAmount | undefined;
  readonly billingPeriod: string | undefined;
  readonly billingMode: string | undefined;
  readonly validFrom: string | undefined;
  readonly validTo: string | undefined;
  readonly setupFee: MoneyAmount | undefined;
  readonly minimumTermMonths: number | undefined;
  readonly renews: number | undefined;
  readonly feeKind: string | undefined;
  readonly feeAmount: MoneyAmount | undefined;
  readonly feePercent: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A tariff of a type nobody has entered anything of. */
export const emptyTariff = (type: string): TariffForm => ({
  type,
  name: '',
  currency: 'EUR',
  price: undefined,
  billingPeriod: 'monthly',
  billingMode: 'in-advance',
  validFrom: undefined,
  validTo: undefined,
  setupFee: undefined,
  minimumTermMonths: undefined,
  renews: undefined,
  feeKind: undefined,
  feeAmount: undefined,
  feePercent: '50',
  fields: {},
});

/** ISO 4217, as it is sent. */
export const currencyOf = ({ currency }: Pick<TariffForm, 'currency'>): string =>
  currency.trim().toUpperCase();

/** What is sent of a form; what was left empty is left out. */
export function toTariff(values: TariffForm) {
  const { minimumTermMonths, renews, validFrom, validTo, setupFee } = values;
  const currency = currencyOf(values);
  return {
    ...values.fields,
    type: values.type ?? '',
    name: values.name.trim(),
    price: { amountMinor: values.price?.amountMinor ?? 0, currency },
    billingPeriod: (values.billingPeriod ?? 'monthly') as Tariff['billingPeriod'],
    billingMode: (values.billingMode ?? 'in-advance') as Tariff['billingMode'],
    ...(validFrom ? { validFrom } : {}),
    ...(validTo ? { validTo } : {}),
    ...(setupFee ? { setupFee: { amountMinor: setupFee.amountMinor, currency } } : {}),
    ...(minimumTermMonths === undefined ? {} : { minimumTermMonths }),
    ...(renews === undefined ? {} : { renews }),
    ...terminationFee(values),
  };
}

function terminationFee({ feeKind, feeAmount, feePercent }: TariffForm) {
  if (feeKind === 'remaining-months')
    return { terminationFee: { kind: feeKind, percent: feePercent.trim() } as const };
  if ((feeKind === 'fixed' || feeKind === 'declining') && feeAmount)
    return { terminationFee: { kind: feeKind, amountMinor: feeAmount.amountMinor } as const };
  return {};
}

/** What is wrong with a form, by field. What its type minds, the platform says. */
export function checkTariff(values: TariffForm, t: (text: string) => string): Record<string, string> {
  const { feeKind } = values;
  const problems: readonly (readonly [string, boolean, string])[] = [
    ['/name', values.name.trim() === '', t('Give it a name.')],
    ['/currency', !/^[A-Z]{3}$/.test(currencyOf(values)), t('Three letters, such as EUR.')],
    ['/price', values.price === undefined, t('Say what it costs; 0 is possible.')],
    [
      '/validTo',
      Boolean(values.validFrom && values.validTo && values.validTo < values.validFrom),
      t('Not before the first day.'),
    ],
    [
      '/feeAmount',
      (feeKind === 'fixed' || feeKind === 'declining') && !values.feeAmount?.amountMinor,
      t('Say how much.'),
    ],
    [
      '/feePercent',
      feeKind === 'remaining-months' && !/^\d{1,3}(\.\d{1,4})?$/.test(values.feePercent.trim()),
      t('A share in percent, such as 50 or 12.5.'),
    ],
  ];
  return Object.fromEntries(problems.filter(([, wrong]) => wrong).map(([path, , text]) => [path, text]));
}
