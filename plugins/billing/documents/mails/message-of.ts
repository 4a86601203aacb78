import { formatsOf } from '../printed/formats.ts';
import type { ToPrint } from '../printed/print-document.ts';
import { fill, wordsOf } from '../printed/words.ts';

/** What the mail of a document says, in its language; the document itself is attached. */
export function messageOf({ document, issuer }: ToPrint, name: string) {
  const { kind, number = '', grossMinor, dueOn, currency } = document;
  const { words } = wordsOf(document.language);
  const formats = formatsOf(document.language, currency);
  const title = fill(kind === 'invoice' ? words.invoice : words.creditNote, { number });
  const values = {
    document: title,
    amount: formats.money(grossMinor),
    date: dueOn ? formats.day(dueOn) : '',
  };
  const isOwed = kind === 'invoice' && grossMinor > 0;
  return {
    document: title,
    greeting: fill(words.mailGreeting, { name }),
    text: fill(isOwed ? words.mailOwed : words.mailAttached, values),
    issuer: issuer.name,
  };
}
