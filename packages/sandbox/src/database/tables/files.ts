/** Statements that make the tables, in order. */
export const filesStatements: readonly string[] = [];

export interface FilesTables {}
