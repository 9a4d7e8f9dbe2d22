import * as z from 'zod/mini';
import { model, nullish, open } from '../fields.ts';

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

export const schemas = { system: { health: { answer: health }, openapi: { answer: openapi } } };
