import type { CSSResult, TemplateResult } from 'lit';
import type { AnyMessages } from '../../messages/messages.ts';
import { adoptStyles } from '../../theme/adopt-styles.ts';
import { loadingView, retryButton, stateView } from '../../ui/states.ts';
import type { BuilderHost } from './builder-host.ts';

/** What one tab of the builder shows. */
export interface Part {
  view(): TemplateResult;
  /** It is not shown any more. */
  left?(): void;
  /** Does it hold something that the platform has not? */
  isUnsaved?(): boolean;
}

/** A module that makes a part, with the words and the clothes it needs. */
export interface PartModule<P extends Part> {
  readonly words: readonly AnyMessages[];
  readonly styles: readonly CSSResult[];
  make(host: BuilderHost): P;
}

/** A part whose code is fetched when it is first looked at; a chunk that does not come can be asked for again. */
export class LazyPart<P extends Part> implements Part {
  readonly #host: BuilderHost;
  readonly #fetch: () => Promise<PartModule<P>>;
  #module: PartModule<P> | undefined;
  #part: P | undefined;
  #failed = false;
  #fetching = false;

  constructor(host: BuilderHost, fetch: () => Promise<PartModule<P>>) {
    this.#host = host;
    this.#fetch = fetch;
  }

  view(): TemplateResult {
    const host = this.#host;
    if (this.#failed) return stateView({ title: host.common.errorTitle, actions: retryButton(host, this.#again) });
    const waits = this.#module?.words.map((table) => table.load(host.language)).filter((wait) => wait !== undefined);
    if (this.#part && !waits?.length) return this.#part.view();
    void this.#load();
    return loadingView(host);
  }

  left(): void {
    this.#part?.left?.();
  }

  isUnsaved(): boolean {
    return this.#part?.isUnsaved?.() ?? false;
  }

  /** Somebody else is there: nothing of what was shown stays. */
  reset(): void {
    this.left();
    this.#part = undefined;
  }

  readonly #again = (): void => {
    this.#failed = false;
    this.#host.requestUpdate();
  };

  async #load(): Promise<void> {
    if (this.#fetching) return;
    this.#fetching = true;
    try {
      const module = (this.#module ??= await this.#fetch());
      const waits = module.words.map((table) => table.load(this.#host.language));
      await Promise.all(waits.filter((wait) => wait !== undefined));
      adoptStyles(this.#host.renderRoot as ShadowRoot, ...module.styles);
      this.#part ??= module.make(this.#host);
    } catch {
      this.#failed = true;
    } finally {
      this.#fetching = false;
      this.#host.requestUpdate();
    }
  }
}
