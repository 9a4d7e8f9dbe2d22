/** Statements that make the tables, in order. */
export const messagingStatements: readonly string[] = [];

export interface MessagingTables {}
