/** Statements that make the tables, in order. */
export const assignmentsStatements: readonly string[] = [];

export interface AssignmentsTables {}
