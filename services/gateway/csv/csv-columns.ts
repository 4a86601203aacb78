import type { JsonSchema } from '@isp/sdk';

/** One column: the path of its field in a row. */
export type CsvColumn = readonly string[];

type Properties = Readonly<Record<string, JsonSchema>>;

/** The columns of a list, from the schema of its page: fields of fields have columns of their own (`billing.currency`). */
export function csvColumns(page: JsonSchema): CsvColumn[] {
  const { data } = (page.properties ?? {}) as Properties;
  return fieldsOf((data?.items ?? {}) as JsonSchema, []);
}

function fieldsOf(schema: JsonSchema, path: CsvColumn): CsvColumn[] {
  const fields = new Map<string, CsvColumn>();
  for (const form of formsOf(schema)) {
    for (const [name, field] of Object.entries((form.properties ?? {}) as Properties))
      for (const column of isObject(field) ? fieldsOf(field, [...path, name]) : [[...path, name]])
        fields.set(column.join('.'), column);
  }
  return [...fields.values()];
}

/** A row that comes in several forms has the columns of all of them. */
function formsOf(schema: JsonSchema): readonly JsonSchema[] {
  const forms = (schema.anyOf ?? schema.oneOf ?? schema.allOf) as readonly JsonSchema[] | undefined;
  return forms ? forms.flatMap(formsOf) : [schema];
}

/** An object whose fields are not known beforehand is one cell of JSON. */
function isObject(schema: JsonSchema): boolean {
  return formsOf(schema).some(({ properties }) => Object.keys((properties ?? {}) as object).length > 0);
}
