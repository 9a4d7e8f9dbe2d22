import type { BuilderHost } from '../builder-host.ts';

/** Something asked of the platform now and then, drawn as far as it is known. */
export class Watched<T> {
  readonly #host: BuilderHost;
  readonly #ask: (signal: AbortSignal) => Promise<T>;
  #life = new AbortController();
  #begun = false;
  #asking: Promise<void> | undefined;
  data: T | undefined;
  failed = false;

  constructor(host: BuilderHost, ask: (signal: AbortSignal) => Promise<T>) {
    this.#host = host;
    this.#ask = ask;
  }

  /** Asks unless it is asking; what was known stays until there is news. */
  refresh(): Promise<void> {
    const asking = (this.#asking ??= this.#refresh());
    void asking.then(() => {
      if (this.#asking === asking) this.#asking = undefined;
    });
    return asking;
  }

  /** Asks when it is looked at for the first time, and again after a while without being looked at. */
  begin(): void {
    if (this.#begun) return;
    this.#begun = true;
    void this.refresh();
  }

  stop(): void {
    this.#begun = false;
    this.#asking = undefined;
    this.#life.abort();
    this.#life = new AbortController();
  }

  async #refresh(): Promise<void> {
    const { signal } = this.#life;
    try {
      const data = await this.#ask(signal);
      if (signal.aborted) return;
      this.data = data;
      this.failed = false;
    } catch {
      if (signal.aborted) return;
      this.failed = true;
    }
    this.#host.requestUpdate();
  }
}
