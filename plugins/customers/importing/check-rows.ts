import { setImmediate } from 'node:timers/promises';
import type { FieldProblem, RowError } from '@isp/sdk';
import { closeSchema, schemaValidator } from '@isp/sdk/runtime';
import type { Table } from '@isp/sdk/tables';
import { CreateCustomerParams, type CustomField, type ImportColumn } from '../contract/index.ts';
import type { ImportRow } from '../data/import-store.ts';
import { customerProblems } from '../domain/check-customer.ts';
import { customFieldProblems } from '../domain/custom-field-problems.ts';
import { rowParams } from './row-params.ts';

const validate = schemaValidator(closeSchema(CreateCustomerParams));
/** Other requests get their turn after so many. */
const atOnce = 250;

/** Judges each row as `POST /customers` would; an external id that an earlier line has is refused too. */
export async function checkRows(
  { heading, rows }: Table,
  columns: readonly ImportColumn[],
  defined: readonly CustomField[],
): Promise<ImportRow[]> {
  const lines = new Map<string, number>();
  const checked: ImportRow[] = [];
  for (const { line, fields } of rows) {
    const params = rowParams(columns, fields, defined) as CreateCustomerParams;
    const problems = [
      ...tooLong(fields.length, heading.length),
      ...(validate(params).map(toProblem) ?? []),
      ...[
        ...customerProblems(params),
        ...customFieldProblems(defined, params.customFields, { adding: true }),
      ].map(toProblem),
      ...twice(params, lines, line),
    ];
    checked.push(problems.length > 0 ? { line, fields, problems } : { line, fields, params });
    if (checked.length % atOnce === 0) await setImmediate();
  }
  return checked;
}

type Problem = RowError['problems'][number];

/** `/billing/currency` is the field `billing.currency`. */
function toProblem({ path, message }: FieldProblem): Problem {
  return { field: path.slice(1).replaceAll('/', '.'), message };
}

function tooLong(cells: number, columns: number): Problem[] {
  return cells > columns
    ? [
        {
          field: '',
          message: `has ${cells} cells, but there are ${columns} columns; put quotation marks around separators`,
        },
      ]
    : [];
}

function twice({ externalId }: CreateCustomerParams, lines: Map<string, number>, line: number): Problem[] {
  if (externalId === undefined) return [];
  const first = lines.get(externalId);
  if (first === undefined) lines.set(externalId, line);
  return first === undefined ? [] : [{ field: 'externalId', message: `is in line ${first} already` }];
}
