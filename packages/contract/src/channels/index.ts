export {
  channels,
  type ChannelAction,
  type ChannelActions,
  type ChannelEvent,
  type ChannelEvents,
  type ChannelName,
  type ChannelParams,
} from './channels.ts';
export { ticket } from './ticket.ts';
export type { ActionRow, ChannelRow, EventRow } from './channel.ts';
export type { CellLock, CollaborationState, Participant, Poll } from './schemas.ts';
export type { ClientFrame, RealtimeFeature, ServerFrame } from './frames.ts';
