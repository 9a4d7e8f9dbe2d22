import type { Address, Ear, LineState, Mark } from '../line.ts';

/** What a tab says to the one that leads. */
export type Up =
  /** Who is here, and whether he is looked at. Answered with a beat. */
  | { readonly type: 'here'; readonly visible: boolean }
  /** `fresh`: nothing was ever heard here, so that nothing can have been missed. */
  | { readonly type: 'open'; readonly address: Address; readonly fresh: boolean }
  | { readonly type: 'hangUp'; readonly path: string }
  /** Answered with `sent`, unless it is volatile. */
  | { readonly type: 'send'; readonly path: string; readonly text: string; readonly id: number }
  | { readonly type: 'volatile'; readonly path: string; readonly text: string; readonly key: string }
  | { readonly type: 'reconnect' };

/** What the one that leads says. */
export type Down =
  | { readonly type: 'beat' }
  | { readonly type: 'frame'; readonly path: string; readonly text: string; readonly mark: Mark | undefined }
  /** With `whole` the answer to `open`: whether whoever asked has, or is sent at once, all there was. */
  | {
      readonly type: 'state';
      readonly path: string;
      readonly state: LineState;
      /** The number of the last event that was passed on. */
      readonly last: Mark | undefined;
      readonly whole?: boolean;
    }
  | { readonly type: 'protocol'; readonly path: string; readonly problem: string }
  | { readonly type: 'resync'; readonly path: string; readonly reason: Parameters<Ear['resync']>[0] }
  | { readonly type: 'sent'; readonly path: string; readonly id: number; readonly heard: boolean }
  /** Take over: open these, and then take the lock. */
  | { readonly type: 'yield'; readonly addresses: readonly Address[] };

/** What goes from tab to tab. */
export interface Letter {
  /** Counts those who led. What is said under a lower number than one that is known is out of date. */
  readonly fence: number;
  readonly from: string;
  /** To all where there is none. */
  readonly to?: string | undefined;
  readonly up?: Up;
  readonly down?: Down;
}
