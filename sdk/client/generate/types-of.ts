import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';

/** TypeScript types of an OpenAPI 3.1 document: `paths`, `components` and `operations`. */
export async function typesOf(document: object): Promise<string> {
  // A default is filled in by the platform, so the field may be left out.
  const tree = await openapiTS(document as OpenAPI3, { defaultNonNullable: false });
  return astToString(tree);
}
