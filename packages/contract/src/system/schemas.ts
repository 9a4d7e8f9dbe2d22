import * as z from 'zod/mini';
import { dateTime, id, model, nullish, open, request } from '../fields.ts';
import { listQuery } from '../page.ts';

export const service = model({ status: open('up', 'down'), response_time_ms: nullish(z.number()) });

/** `services` names the database, the cache and realtime, each with its response time. */
export const health = model({
  status: open('up', 'degraded', 'down'),
  services: nullish(z.record(z.string(), service)),
  version: nullish(z.string()),
});
export interface Health extends z.infer<typeof health> {}

/** What every version of OpenAPI begins with; the rest is for the tools that read it. */
export const openapi = model({
  openapi: z.string(),
  info: model({ title: z.string(), version: z.string() }),
  paths: nullish(z.record(z.string(), z.unknown())),
});
export interface ApiDescription extends z.infer<typeof openapi> {}

/** A GraphQL document with what its variables stand for. `operationName` where it holds several operations. */
export const graphqlRequest = request({
  query: z.string().check(z.minLength(1)),
  variables: nullish(z.record(z.string(), z.unknown())),
  operationName: nullish(z.string()),
});
export interface GraphqlRequest extends z.infer<typeof graphqlRequest> {}

/** By the names of the fields asked for, or their aliases. */
export const graphqlData = z.nullable(z.record(z.string(), z.unknown()));
export type GraphqlData = z.infer<typeof graphqlData>;

export const realtimeTicket = model({
  /** Goes into the socket's address. */
  ticket: z.string(),
  expires_at: nullish(dateTime),
});
export interface RealtimeTicket extends z.infer<typeof realtimeTicket> {}

export const fieldChange = model({ from: z.unknown(), to: z.unknown() });
/** One entry of the audit log. */
export const auditEntry = model({
  id,
  /** `null` when the account is gone. */
  actor: nullish(id),
  actor_name: nullish(z.string()),
  /** `course.update`, `enrollment.cancel` */
  action: z.string(),
  target_type: nullish(z.string()),
  target_id: nullish(z.string()),
  /** By field, as it was and as it is. */
  changes: nullish(z.record(z.string(), fieldChange)),
  created_at: dateTime,
});
export interface AuditEntry extends z.infer<typeof auditEntry> {}

export const auditQuery = listQuery({
  actor: z.optional(id),
  /** The whole of it, or its beginning: `course` finds `course.update`. */
  action: z.optional(z.string()),
  target_type: z.optional(z.string()),
  target_id: z.optional(z.string()),
  /** Moments, in ISO 8601: from this one on, and before that one. */
  since: z.optional(dateTime),
  until: z.optional(dateTime),
});

export const schemas = {
  system: { health: { answer: health }, openapi: { answer: openapi } },
  graphql: { execute: { body: graphqlRequest, answer: graphqlData } },
  audit: { list: { query: auditQuery, item: auditEntry } },
  realtime: { ticket: { answer: realtimeTicket } },
};
