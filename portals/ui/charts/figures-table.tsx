import type { ReactNode } from 'react';
import { fill } from '../provider/messages.ts';
import { useUi } from '../provider/ui-context.ts';

/** The figures of a chart, for who cannot see it. */
export function FiguresTable({
  label,
  columns,
  rows,
}: {
  label: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}): ReactNode {
  const { messages } = useUi();
  return (
    <div className="ui-hidden">
      <table>
        <caption>{fill(messages.chartTable, { label })}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name = '', ...values]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {values.map((value, at) => (
                <td key={columns[at + 1]}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
