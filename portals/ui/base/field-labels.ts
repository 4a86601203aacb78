import { type RefObject, useLayoutEffect, useState } from 'react';

/** What the fields of these errors are called on the page, by pointer, as the form around `within` shows them, or else the page. */
export function useFieldLabels(
  within: RefObject<HTMLElement | null>,
  errors: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const [labels, setLabels] = useState<Readonly<Record<string, string>>>({});
  useLayoutEffect(() => {
    const form = within.current?.closest('form');
    const found = Object.fromEntries(Object.keys(errors).map((path) => [path, labelOf(path, form)]));
    setLabels((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found));
  });
  return labels;
}

/**
 * The label of the field at a pointer, or of the nearest field around it: as a form has it, or else the page; the words of
 * the pointer if none is shown.
 */
export function labelOf(pointer: string, form?: HTMLFormElement | null): string {
  return (form && labelIn(form, pointer)) ?? labelIn(document, pointer) ?? wordsOf(pointer);
}

function labelIn(around: ParentNode, pointer: string): string | undefined {
  const fields = [...around.querySelectorAll('[name]')];
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const field = fields.find((element) => element.getAttribute('name') === at);
    const label = field && textOf(field);
    if (label) return label;
  }
  return undefined;
}

/** Without the star of what is required, which stands behind the text. */
function textOf(field: Element): string | undefined {
  const { labels, type } = field as HTMLInputElement;
  const group =
    type === 'radio' ? field.closest('fieldset') : field.localName === 'fieldset' ? field : undefined;
  const title = group ? group.querySelector('legend') : labels?.[0];
  return title?.firstChild?.textContent?.trim();
}

/** `/billing/billCycleDay` → `billing, bill cycle day`. */
function wordsOf(pointer: string): string {
  return pointer
    .split('/')
    .filter((part) => part !== '')
    .map((part) => part.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase())
    .join(', ');
}
