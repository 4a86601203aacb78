import type { Translate } from '@isp/sdk/ui';

/** Something to do with a document. */
export type Wish =
  | 'send'
  | 'remind'
  | 'charge'
  | 'issue'
  | 'void'
  | 'write-off'
  | 'undo-write-off'
  | 'discard';

/** What is asked before something is done with a document. */
export interface WishWords {
  readonly title: string;
  /** What will happen, and what will not. */
  readonly text: string;
  readonly verb: string;
  /** What is said afterwards; the charge says its outcome itself. */
  readonly done?: string;
  readonly isBad?: boolean;
  readonly hasReason?: boolean;
}

/** The words of all wishes. */
export function wishWords(t: Translate): Readonly<Record<Wish, WishWords>> {
  return {
    send: {
      title: t('Send it by mail'),
      text: t('The customer gets it as a PDF at his address.'),
      verb: t('Send'),
      done: t('It is on its way'),
    },
    remind: {
      title: t('Send a reminder'),
      text: t('It counts like those of the policy. There is one a day at most.'),
      verb: t('Remind'),
      done: t('The reminder is on its way'),
    },
    charge: {
      title: t('Charge the stored method'),
      text: t('All that is open is charged at once to the method that is the default.'),
      verb: t('Charge'),
    },
    issue: {
      title: t('Issue the invoice'),
      text: t('It gets its number and its due date and never changes afterwards.'),
      verb: t('Issue'),
      done: t('It was issued'),
    },
    void: {
      title: t('Void the invoice'),
      text: t('A credit note takes all of it back. Payments become credit, and its days are billed anew.'),
      verb: t('Void it'),
      done: t('It is void'),
      isBad: true,
      hasReason: true,
    },
    'write-off': {
      title: t('Write the rest off'),
      text: t('What is open is given up as lost. That can be taken back.'),
      verb: t('Write off'),
      done: t('It was written off'),
      isBad: true,
      hasReason: true,
    },
    'undo-write-off': {
      title: t('Take the write-off back'),
      text: t('What was given up is open again. Dunning goes on from there.'),
      verb: t('Take it back'),
      done: t('The write-off was taken back'),
      hasReason: true,
    },
    discard: {
      title: t('Discard the draft'),
      text: t('The draft is gone; nobody has seen it.'),
      verb: t('Discard'),
      done: t('The draft is gone'),
      isBad: true,
    },
  };
}
