/** The operators of FreeRADIUS that the tables may hold (its manual page `unlang`). */
export type Operator = ':=' | '=' | '+=' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '=~' | '!~' | '=*' | '!*';

/** One row of a check or reply table: attribute, operator, value as text. */
export interface Item {
  readonly attribute: string;
  readonly op: Operator;
  readonly value: string;
}

/** Whether two attribute names are the same; FreeRADIUS takes no notice of case. */
export function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
