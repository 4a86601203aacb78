/** `@isp/sdk/tables`: CSV files that people send: which bytes are which characters, columns, rows, and the file of errors. */
export { decodeFile } from './decode-file.ts';
export { type MappedColumn, type MappingRules, mapColumns } from './map-columns.ts';
export { plainCell } from './plain-cell.ts';
export { mostRows, readTable, type Table, type TableRow } from './read-table.ts';
export { type FailedRow, writeErrorFile } from './write-error-file.ts';
