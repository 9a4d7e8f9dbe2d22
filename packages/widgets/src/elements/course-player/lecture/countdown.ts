import { nothing, type TemplateResult } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';

export interface CountdownOptions {
  readonly seconds: number;
  /** Draws what is left, whole seconds. */
  readonly draw: (left: number, cancel: () => void) => TemplateResult;
  readonly done: () => void;
}

const TICK_MS = 1_000;

/**
 * Counts down while it is on the page and the page is in view, and then does it once. Cancelled it is gone
 * for good. A tab that nobody sees does not go on by itself.
 */
class Countdown extends AsyncDirective {
  #options: CountdownOptions | undefined;
  #left = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  override render(options: CountdownOptions): TemplateResult | typeof nothing {
    if (!this.#options) {
      this.#left = options.seconds;
      this.reconnected();
    }
    this.#options = options;
    return this.#drawn();
  }

  #drawn(): TemplateResult | typeof nothing {
    return this.#left > 0 ? this.#options!.draw(this.#left, this.#cancel) : nothing;
  }

  readonly #tick = (): void => {
    if (document.visibilityState === 'hidden') return;
    this.#left -= 1;
    if (this.#left > 0) return this.setValue(this.#drawn());
    clearInterval(this.#timer);
    this.#options?.done();
  };

  readonly #cancel = (): void => {
    clearInterval(this.#timer);
    this.#left = 0;
    this.setValue(nothing);
  };

  protected override disconnected(): void {
    clearInterval(this.#timer);
  }

  protected override reconnected(): void {
    clearInterval(this.#timer);
    if (this.#left > 0) this.#timer = setInterval(this.#tick, TICK_MS);
  }
}

export const countdown = directive(Countdown);
