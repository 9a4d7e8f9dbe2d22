export { xapi, type Xapi, type XapiOptions } from './xapi.ts';
export type { RecordStore, Sink } from './delivery.ts';
export type { Activity, Actor, Context, Result, Saying, Statement, Verb } from './statement.ts';
export type { Media, VideoActivity } from './video-session.ts';
