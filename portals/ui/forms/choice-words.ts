import { type RefObject, useLayoutEffect, useState } from 'react';

/** What values are called, by the pointer of their field. */
export type ChoiceWords = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What can be chosen in the fields at these pointers, in words, as the form around `within` shows it. */
export function useChoiceWords(
  within: RefObject<HTMLElement | null>,
  pointers: readonly string[],
): ChoiceWords {
  const [words, setWords] = useState<ChoiceWords>({});
  useLayoutEffect(() => {
    const form = within.current?.closest('form');
    const found = Object.fromEntries(
      pointers.map((pointer) => [pointer, form ? wordsAt(form, pointer) : {}]),
    );
    setWords((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found));
  });
  return words;
}

/** The options of a select, the labels of radio buttons, and of boxes that stand for one value each. */
function wordsAt(form: HTMLFormElement, pointer: string): Readonly<Record<string, string>> {
  const named = [...form.querySelectorAll('[name]')].filter(
    (element) => element.getAttribute('name') === pointer,
  );
  return Object.fromEntries(named.flatMap(choicesIn));
}

function choicesIn(element: Element): (readonly [string, string])[] {
  if (element.localName === 'select')
    return [...(element as HTMLSelectElement).options].map(({ value, text }) => [value, text]);
  const ticks =
    element.localName === 'fieldset'
      ? [...element.querySelectorAll('input[type=checkbox][value]')]
      : [element];
  return ticks.flatMap((tick) => {
    const { type, value, labels } = tick as HTMLInputElement;
    const text = labels?.[0] && wordOf(labels[0]);
    return text && (type === 'radio' || type === 'checkbox') ? [[value, text] as const] : [];
  });
}

/** Without what stands below it in smaller letters. */
function wordOf(label: HTMLLabelElement): string | undefined {
  const text = label.querySelector('span')?.firstChild ?? label.firstChild;
  return text?.textContent?.trim();
}
