import type { Environment } from '@edurise/sdk/core';

type Channel = NonNullable<ReturnType<Environment['broadcast']>>;

/** The channels of one browser's tabs; a message is there at once. */
export const channels = (): Environment['broadcast'] => {
  const open = new Map<Channel, string>();
  return (name) => {
    const channel: Channel = {
      onmessage: null,
      postMessage(message) {
        for (const [other, called] of [...open])
          if (other !== channel && called === name)
            other.onmessage?.({ data: structuredClone(message) } as MessageEvent);
      },
      close: () => void open.delete(channel),
    };
    open.set(channel, name);
    return channel;
  };
};
