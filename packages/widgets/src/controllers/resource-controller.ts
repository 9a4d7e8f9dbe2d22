import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { ClientCore } from '@edurise/sdk/core';
import { Resource } from './resource.ts';
import type { ResourceState, ResourceStatus } from './resource.ts';
import type { StateHost } from '../ui/states.ts';
import { loadingView, problemView } from '../ui/states.ts';

/** What the controller needs of its element; `EduRiseElement` is one. */
export interface ResourceHost<C extends ClientCore> extends ReactiveControllerHost, StateHost {
  /** Has the element found a client? Until then `edu` throws. */
  readonly configured: boolean;
  readonly edu: C;
  readonly language: string;
  readonly isConnected: boolean;
}

export interface ResourceControllerOptions<T, C extends ClientCore> {
  load: (edu: C, signal: AbortSignal) => Promise<T>;
  /** What `load` reads of the element. Another value starts over. */
  deps?: () => readonly unknown[];
  /** False while `load` cannot be asked yet: an id is missing. */
  enabled?: () => boolean;
  tags?: () => readonly string[];
  isEmpty?: (data: T) => boolean;
  /** Called after every change, before the element is drawn. */
  changed?: (state: ResourceState<T>) => void;
}

type View = TemplateResult | typeof nothing | undefined;

export interface ResourceViews<T> {
  /** Drawn when there is data, also while it is being refreshed or is stale. */
  ready: (data: T, state: ResourceState<T>) => View;
  empty?: (data: T) => View;
  loading?: () => View;
  /** Any other status; return undefined to leave it to the shared view. */
  problem?: (state: ResourceState<T>) => View;
}

const idle: ResourceState<never> = { status: 'idle', data: undefined, error: undefined, loading: false };

/**
 * Gives an element its data and draws the states around it:
 *
 * ```ts
 * class CourseTitle extends EduRiseElement<typeof areas> {
 *   static override areas = { courses };
 *   @property() course = '';
 *   readonly #course = new ResourceController(this, {
 *     load: (edu, signal) => edu.courses.get(this.course, { signal }),
 *     deps: () => [this.course],
 *     tags: () => [`course:${this.course}`],
 *   });
 *   protected override view() {
 *     return this.#course.render({ ready: (course) => html`<h2>${course.title}</h2>` });
 *   }
 * }
 * ```
 */
export class ResourceController<T, C extends ClientCore = ClientCore> implements ReactiveController {
  readonly #host: ResourceHost<C>;
  readonly #options: ResourceControllerOptions<T, C>;
  #resource: Resource<T, C> | undefined;
  #key: readonly unknown[] | undefined;

  constructor(host: ResourceHost<C>, options: ResourceControllerOptions<T, C>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get state(): ResourceState<T> {
    return this.#resource?.state ?? idle;
  }
  get status(): ResourceStatus {
    return this.state.status;
  }
  get data(): T | undefined {
    return this.state.data;
  }
  get error(): unknown {
    return this.state.error;
  }
  get loading(): boolean {
    return this.state.loading;
  }

  /** Asks the platform again, past the cache. */
  refresh = async (): Promise<void> => {
    await this.#resource?.refresh();
  };

  /** Replaces the data by what is already known, for instance the answer of a save. */
  update(data: T): void {
    this.#resource?.update(data);
  }

  render(views: ResourceViews<T>): View {
    const host = this.#host;
    const { state } = this;
    const { data } = state;
    if (state.status === 'idle' || (state.status === 'loading' && data === undefined))
      return views.loading?.() ?? loadingView(host);
    if (data !== undefined) {
      const view = this.#resource!.isEmpty(data)
        ? (views.empty?.(data) ?? host.withProblems((problems) => problems.emptyView(host)))
        : views.ready(data, state);
      const old = state.status === 'stale';
      return html`${old ? host.withProblems((problems) => problems.staleBar(host, this.refresh, state.error), html``) : nothing}${view}`;
    }
    return views.problem?.(state) ?? problemView(host, state, this.refresh);
  }

  hostUpdate(): void {
    const { configured, language } = this.#host;
    const enabled = configured && (this.#options.enabled?.() ?? true);
    const key = enabled ? [this.#host.edu, language, ...(this.#options.deps?.() ?? [])] : undefined;
    if (this.#key && key && same(this.#key, key)) return;
    if (!key && !this.#key) return;
    this.#start(key);
  }

  hostConnected(): void {
    // After a removal that lasted: the next update starts again.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    // Frameworks move nodes: a move disconnects and connects in one go.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#start(undefined);
    });
  }

  #start(key: readonly unknown[] | undefined): void {
    this.#resource?.dispose();
    this.#resource = undefined;
    this.#key = key;
    if (!key) return;
    const { load, tags, isEmpty, changed } = this.#options;
    const resource = new Resource<T, C>(this.#host.edu, { load, ...(tags && { tags }), ...(isEmpty && { isEmpty }) });
    resource.subscribe((state) => {
      changed?.(state);
      this.#host.requestUpdate();
    });
    this.#resource = resource;
  }
}

const same = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((value, i) => Object.is(value, b[i]));
