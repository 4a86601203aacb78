import type { Transaction } from '@isp/sdk';
import { defineStore, newId } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { TariffPrice } from '../contract/index.ts';

interface PriceRow extends TariffPrice {
  readonly id: string;
  readonly tariffId: string;
}

const prices = defineStore<PriceRow>({
  name: 'tariff_prices',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    tariffId: DataTypes.UUID,
    price: DataTypes.JSONB,
    validFrom: DataTypes.DATEONLY,
  },
});

/** Writes down what a tariff costs from a day on; a price of the same day is replaced. */
export async function setPrice(
  tx: Transaction,
  tariffId: string,
  { price, validFrom }: TariffPrice,
): Promise<void> {
  const [replaced] = await prices.change(tx, { tariffId, validFrom }, { price });
  if (!replaced) await prices.insert(tx, { id: newId(), tariffId, price, validFrom });
}

/** All prices of a tariff, the first one first. */
export async function pricesOf(tx: Transaction, tariffId: string): Promise<TariffPrice[]> {
  const rows = await prices.listAll(tx, { tariffId });
  return rows
    .map(({ price, validFrom }) => ({ price, validFrom }))
    .sort((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
}
