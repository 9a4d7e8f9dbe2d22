export type { ApiDescription, AuditEntry, GraphqlData, GraphqlRequest, Health, RealtimeTicket } from './schemas.ts';
