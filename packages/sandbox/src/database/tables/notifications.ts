/** Statements that make the tables, in order. */
export const notificationsStatements: readonly string[] = [];

export interface NotificationsTables {}
