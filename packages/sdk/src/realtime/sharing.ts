import type { Parts } from '../parts.ts';
import type { Lines } from './line.ts';
import type { RealtimeDiagnostics } from './realtime.ts';

/** Lines that may be another tab's. */
export interface Shared extends Lines, Pick<RealtimeDiagnostics, 'share' | 'why'> {}

/** @param local Makes lines over sockets of this tab's own. */
export type Share = (client: Parts, local: () => Lines) => Shared;
