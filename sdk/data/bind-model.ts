import type { Model, ModelAttributes, ModelStatic, Sequelize } from 'sequelize';

export type Columns = ModelAttributes;
export type BoundModel = ModelStatic<Model>;

/** The ORM model of a table, made once per database connection pool. */
export function bindModel(database: unknown, table: string, columns: Columns): BoundModel {
  const sequelize = database as Sequelize;
  if (sequelize.isDefined(table)) return sequelize.model(table);
  return sequelize.define(table, columns, { tableName: table, timestamps: false, underscored: true });
}
