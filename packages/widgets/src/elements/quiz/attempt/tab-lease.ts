/**
 * One tab writes an attempt, the others read. A web lock is the lease: the browser gives it to one tab, takes
 * it back when that tab closes or crashes, and lets a learner move it. Where there are no locks (an insecure
 * page, a sandboxed frame) tabs ask each other over a channel; without that, a lone tab writes.
 */
export interface TabLease {
  /** May this tab write? Asked once when the attempt opens. */
  acquire(): Promise<boolean>;
  /** Takes the lease from the tab that has it. */
  take(): Promise<void>;
  release(): void;
}

export interface Tabs {
  readonly locks?: Pick<LockManager, 'request'> | undefined;
  readonly channel?: ((name: string) => BroadcastChannel) | undefined;
}

/** What this page may use: either throws, or is missing, in a frame without an origin of its own. */
export const browserTabs = (): Tabs => {
  try {
    const channel = typeof BroadcastChannel === 'function' ? (name: string) => new BroadcastChannel(name) : undefined;
    return { locks: globalThis.navigator?.locks, channel };
  } catch {
    return {};
  }
};

/** @param onLost another tab took the lease. */
export const tabLease = (attempt: string, onLost: () => void, tabs: Tabs = browserTabs()): TabLease => {
  const name = `edurise:attempt:${attempt}`;
  if (tabs.locks) return lockLease(tabs.locks, name, onLost);
  if (tabs.channel) return channelLease(tabs.channel, name, onLost);
  return { acquire: async () => true, take: async () => {}, release: () => {} };
};

const lockLease = (locks: Pick<LockManager, 'request'>, name: string, onLost: () => void): TabLease => {
  let letGo: (() => void) | undefined;

  const hold = (options: LockOptions): Promise<boolean> =>
    new Promise<boolean>((settle) => {
      let mine = false;
      const held = locks.request(name, options, (lock) => {
        settle(lock !== null);
        if (!lock) return;
        mine = true;
        return new Promise<void>((resolve) => (letGo = resolve));
      });
      held.catch(() => {
        // Stolen by another tab; or locks are refused to this page, and then nobody else has one either.
        if (mine) onLost();
        else settle(true);
      });
    });

  return {
    acquire: () => hold({ ifAvailable: true }),
    take: async () => void (await hold({ steal: true })),
    release: () => letGo?.(),
  };
};

/** How long a tab that writes has to say so. */
const ANSWER_MS = 150;

const channelLease = (open: NonNullable<Tabs['channel']>, name: string, onLost: () => void): TabLease => {
  let channel: BroadcastChannel | undefined;
  let writing = false;
  let asked: ((free: boolean) => void) | undefined;

  const join = (): BroadcastChannel | undefined => {
    if (channel) return channel;
    try {
      channel = open(name);
    } catch {
      return undefined;
    }
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (data === 'who-writes' && writing) channel?.postMessage('i-do');
      else if (data === 'i-do') asked?.(false);
      else if (data === 'i-take' && writing) {
        writing = false;
        onLost();
      }
    };
    return channel;
  };

  return {
    async acquire() {
      const tabs = join();
      if (!tabs) return (writing = true);
      writing = await new Promise<boolean>((resolve) => {
        asked = resolve;
        setTimeout(resolve, ANSWER_MS, true);
        tabs.postMessage('who-writes');
      });
      return writing;
    },
    async take() {
      join()?.postMessage('i-take');
      writing = true;
    },
    release() {
      writing = false;
      channel?.close();
      channel = undefined;
    },
  };
};
