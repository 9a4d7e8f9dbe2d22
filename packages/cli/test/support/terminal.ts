import type { Terminal } from '../../src/terminal.ts';

/** A terminal that remembers what it was told. */
export function recording(env: Record<string, string> = {}, signal = new AbortController().signal) {
  const said = { out: '', err: '' };
  const terminal: Terminal = {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    env,
    isWatched: false,
    signal,
  };
  return { said, terminal };
}
