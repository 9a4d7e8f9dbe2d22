/** Statements that make the tables, in order. */
export const projectsStatements: readonly string[] = [];

export interface ProjectsTables {}
