import { guarded } from '../../environment.ts';

/** What is used of a WebSocket: the browser's, Node's own, or the one of `ws`. */
export interface Socket {
  readonly bufferedAmount: number;
  onopen: ((event: never) => void) | null;
  onmessage: ((event: never) => void) | null;
  onerror: ((event: never) => void) | null;
  onclose: ((event: never) => void) | null;
  send(data: string): void;
  close(code?: number): void;
}

export type SocketClass = new (url: string, protocols?: string[]) => Socket;

/** The runtime's own. Node 20 has none. */
export const builtIn = (): SocketClass | undefined =>
  guarded(() => (globalThis as unknown as { WebSocket?: SocketClass }).WebSocket);
