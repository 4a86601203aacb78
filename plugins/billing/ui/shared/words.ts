type Say = (text: string) => string;

/** What statuses of invoices and credit notes are called. */
export const documentStatuses = (t: Say) => ({
  draft: t('Draft'),
  issued: t('Issued'),
  paid: t('Paid'),
  'written-off': t('Written off'),
  void: t('Void'),
});

/** What kinds of payments are called. */
export const paymentKinds = (t: Say) => ({
  payment: t('Payment'),
  refund: t('Refund'),
  reversal: t('Reversal'),
});

/** What tries to charge a method ended with. */
export const attemptStatuses = (t: Say) => ({
  pending: t('Pending'),
  succeeded: t('Succeeded'),
  declined: t('Declined'),
  unknown: t('Not known yet'),
});

/** What kinds of declines mean for who looks at them. */
export const declineClasses = (t: Say) => ({
  soft: t('Soft: may work later'),
  hard: t('Hard: needs another method'),
  authentication: t('The customer has to confirm'),
});

/** What statuses of runs and waves are called. */
export const runStatuses = (t: Say) => ({
  previewing: t('Being previewed'),
  previewed: t('Previewed'),
  confirming: t('Being carried out'),
  confirmed: t('Carried out'),
  failed: t('Failed'),
});

/** What ways to pay are called; others are shown as they are. */
export function methodName(t: Say, method: string): string {
  const names: Readonly<Record<string, string>> = {
    cash: t('Cash'),
    transfer: t('Bank transfer'),
    card: t('Card'),
    cheque: t('Cheque'),
    'sepa-debit': t('SEPA direct debit'),
    'ach-debit': t('ACH debit'),
    deposit: t('Deposit'),
  };
  return names[method] ?? method;
}

/** Choices of a filter, from words by value. */
export const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
