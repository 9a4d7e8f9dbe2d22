export { createSandbox, type Sandbox, type SandboxOptions } from './sandbox.ts';
export type { Clock } from './clock.ts';
export type { DatabaseOption } from './database/connect.ts';
export type { DemoData } from './demo/index.ts';
export type { DemoSummary } from './seeding/summary.ts';
export type { Mail, Mailbox } from './accounts/mailbox.ts';
export type { ThrottleOptions } from './accounts/throttle.ts';
