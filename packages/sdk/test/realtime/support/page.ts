/** A window and a document, as far as a client listens to them. */
export class Page {
  readonly window = new Counted();
  readonly document = Object.assign(new Counted(), { visibilityState: 'visible' });
  network = true;

  get environment() {
    return { onlineEvents: this.window, visibility: this.document, online: () => this.network };
  }

  get listeners(): number {
    return this.window.count + this.document.count;
  }

  online(on: boolean): void {
    this.network = on;
    this.window.dispatchEvent(new Event(on ? 'online' : 'offline'));
  }

  show(visible: boolean): void {
    this.document.visibilityState = visible ? 'visible' : 'hidden';
    this.document.dispatchEvent(new Event('visibilitychange'));
  }

  on(type: 'focus' | 'pagehide' | 'pageshow'): void {
    this.window.dispatchEvent(new Event(type));
  }

  life(type: 'freeze' | 'resume'): void {
    this.document.dispatchEvent(new Event(type));
  }
}

class Counted extends EventTarget {
  readonly #held = new Map<unknown, Set<string>>();
  get count(): number {
    return [...this.#held.values()].reduce((sum, types) => sum + types.size, 0);
  }
  override addEventListener(type: string, listener: EventListener, options?: AddEventListenerOptions): void {
    super.addEventListener(type, listener, options);
    this.#held.set(listener, (this.#held.get(listener) ?? new Set<string>()).add(type));
    options?.signal?.addEventListener('abort', () => this.#held.get(listener)?.delete(type));
  }
  override removeEventListener(type: string, listener: EventListener): void {
    super.removeEventListener(type, listener);
    this.#held.get(listener)?.delete(type);
  }
}
