/** Statements that make the tables, in order. */
export const learningStatements: readonly string[] = [];

export interface LearningTables {}
