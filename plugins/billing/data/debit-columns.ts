import { DataTypes } from 'sequelize';

/** Whose a row of a customer is. */
const ofCustomer = {
  customerId: DataTypes.UUID,
  resellerId: DataTypes.UUID,
};
const times = { createdAt: DataTypes.DATE, updatedAt: DataTypes.DATE };

/** Columns of what lets us collect from an account: mandates and authorizations. */
export const consentColumns = {
  ...ofCustomer,
  holder: DataTypes.TEXT,
  status: DataTypes.TEXT,
  reason: DataTypes.TEXT,
  paymentMethodId: DataTypes.UUID,
  ...times,
};

/** Columns of what is collected from an account. */
export const debitColumns = {
  ...ofCustomer,
  amountMinor: DataTypes.BIGINT,
  currency: DataTypes.TEXT,
  status: DataTypes.TEXT,
  fileId: DataTypes.UUID,
  returnReason: DataTypes.TEXT,
  ...times,
};

/** Columns of a file for the bank. */
export const debitFileColumns = {
  resellerId: DataTypes.UUID,
  bankAccountId: DataTypes.UUID,
  debits: DataTypes.INTEGER,
  sumMinor: DataTypes.BIGINT,
  currency: DataTypes.TEXT,
  contentSealed: DataTypes.TEXT,
  madeBy: DataTypes.JSONB,
  createdAt: DataTypes.DATE,
};
