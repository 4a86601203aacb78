import type { Sequelize } from 'sequelize';
import type { ReadBatch } from '../author/index.ts';
import type { BoundModel } from './bind-model.ts';

interface QueryGenerator {
  selectQuery(table: unknown, options: object, model: BoundModel): string;
}

/** The SQL of a query of the ORM, with its values in it, to be sent in one message with others. */
export function select({ database }: ReadBatch, model: BoundModel, options: object): string {
  const generator = (database as Sequelize).getQueryInterface().queryGenerator as QueryGenerator;
  return generator.selectQuery(model.getTableName(), options, model);
}

/** The statement as a part of another. */
export function bare(sql: string): string {
  return sql.replace(/;$/, '');
}
