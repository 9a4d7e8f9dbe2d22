export { presence, type Presence, type PresenceEvents, type PresenceOptions, type Present } from './presence.ts';
export { acquire, type Lease, type LeaseOptions } from './leases.ts';
export {
  gradeSheet,
  keyOf,
  type CellView,
  type Grade,
  type GradeSheet,
  type GradeSheetOptions,
  type Rejected,
  type Sync,
} from './grade-sheet.ts';
export { poll, type PollOptions } from './polling.ts';
export type { Cell, CellChannel, LiveChannel } from './live-channel.ts';
