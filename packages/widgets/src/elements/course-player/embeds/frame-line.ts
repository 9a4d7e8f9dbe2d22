/** A line to another site's frame: JSON as text, from that frame and that site alone. */
export interface FrameLine {
  send(message: object): void;
}

export function frameLine(
  frame: HTMLIFrameElement,
  origins: readonly string[],
  { signal, heard }: { signal: AbortSignal; heard: (message: Readonly<Record<string, unknown>>) => void },
): FrameLine {
  window.addEventListener(
    'message',
    ({ source, origin, data }: MessageEvent<unknown>) => {
      if (source !== frame.contentWindow || !origins.includes(origin)) return;
      const message = read(data);
      if (message) heard(message);
    },
    { signal },
  );
  // Until its page is there, the frame is nobody's that may be spoken to.
  let loaded = false;
  frame.addEventListener('load', () => (loaded = true), { signal });
  return {
    // Only that site may read it, whatever stands in the frame by then.
    send: (message) => {
      if (!loaded) return;
      for (const origin of origins) frame.contentWindow?.postMessage(JSON.stringify(message), origin);
    },
  };
}

function read(data: unknown): Readonly<Record<string, unknown>> | undefined {
  try {
    const message: unknown = typeof data === 'string' ? JSON.parse(data) : data;
    return typeof message === 'object' && message !== null ? (message as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

export const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;
export const flagOf = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);
