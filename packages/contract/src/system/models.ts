export type { ApiDescription, GraphqlData, GraphqlRequest, Health, RealtimeTicket } from './schemas.ts';
