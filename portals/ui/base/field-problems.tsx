import { type ReactNode, useRef } from 'react';
import { useFieldLabels } from './field-labels.ts';
import type { Problem } from './problem.ts';

/** What is wrong with which field, by the name the page has for it. */
export function FieldProblems({ errors }: Pick<Problem, 'errors'>): ReactNode {
  const list = useRef<HTMLUListElement>(null);
  const labels = useFieldLabels(list, Object.fromEntries(errors.map(({ path, message }) => [path, message])));
  return (
    <ul ref={list}>
      {errors.map(({ path, message }) => (
        <li key={`${path} ${message}`}>
          {labels[path] && <strong>{labels[path]}:</strong>} {message}
        </li>
      ))}
    </ul>
  );
}
