/**
 * The community context protocol, as much of it as elements need: a consumer asks upwards by an event, the
 * nearest provider answers now and on every change. Lit's own consumers and providers take part in it too.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A key that separately bundled copies share. The type says what is given under it. */
export type Context<T> = symbol & { readonly __given?: T };

type Host = ReactiveControllerHost & HTMLElement;
type Receive<T> = (value: T, stop?: () => void) => void;

class ContextRequest<T> extends Event {
  readonly context: Context<T>;
  readonly contextTarget: Element;
  readonly callback: Receive<T>;
  readonly subscribe = true;

  constructor(context: Context<T>, contextTarget: Element, callback: Receive<T>) {
    super('context-request', { bubbles: true, composed: true });
    this.context = context;
    this.contextTarget = contextTarget;
    this.callback = callback;
  }
}

class ProviderArrived extends Event {
  readonly context: Context<unknown>;
  readonly contextTarget: Element;

  constructor(context: Context<unknown>, contextTarget: Element) {
    super('context-provider', { bubbles: true, composed: true });
    this.context = context;
    this.contextTarget = contextTarget;
  }
}

/** What the nearest provider above gives; the host is drawn again when it changes. */
export class ContextConsumer<T> implements ReactiveController {
  value: T | undefined;
  readonly #host: Host;
  readonly #context: Context<T>;
  #stop: (() => void) | undefined;

  constructor(host: Host, context: Context<T>) {
    this.#host = host;
    this.#context = context;
    host.addController(this);
  }

  hostConnected(): void {
    this.#ask();
    // The order of modules is the page's: a provider may be defined after what stands inside it.
    document.addEventListener('context-provider', this.#arrived);
  }

  hostDisconnected(): void {
    document.removeEventListener('context-provider', this.#arrived);
    this.#stop?.();
    this.#stop = undefined;
  }

  readonly #arrived = (event: Event): void => {
    const { context, contextTarget } = event as ProviderArrived;
    if (context === this.#context && contextTarget !== this.#host) this.#ask();
  };

  #ask(): void {
    let answered = false;
    const receive: Receive<T | undefined> = (value, stop) => {
      answered = true;
      // A nearer provider has taken over.
      if (stop !== this.#stop) this.#stop?.();
      this.#stop = stop;
      if (value === this.value) return;
      this.value = value;
      this.#host.requestUpdate();
    };
    this.#host.dispatchEvent(new ContextRequest<T>(this.#context, this.#host, receive));
    if (!answered) receive(undefined);
  }
}

/** Gives a value to everything below its host. */
export class ContextProvider<T> {
  readonly #host: HTMLElement;
  readonly #receivers = new Map<Receive<T>, () => void>();
  readonly #context: Context<T>;
  #value: T;

  constructor(host: HTMLElement, context: Context<T>, value: T) {
    this.#host = host;
    this.#context = context;
    this.#value = value;
    host.addEventListener('context-request', this.#answer);
    // Elements inside may have asked before this one was defined.
    if (host.isConnected) host.dispatchEvent(new ProviderArrived(context, host));
  }

  get value(): T {
    return this.#value;
  }

  set value(value: T) {
    if (value === this.#value) return;
    this.#value = value;
    for (const [receive, stop] of [...this.#receivers]) receive(value, stop);
  }

  readonly #answer = (event: Event): void => {
    const { context, contextTarget, callback, subscribe } = event as ContextRequest<T>;
    // A provider that asks for its own context asks those above it.
    if (context !== this.#context || (contextTarget ?? event.composedPath()[0]) === this.#host) return;
    event.stopImmediatePropagation();
    if (!subscribe) return callback(this.#value);
    const stop = (): void => void this.#receivers.delete(callback);
    this.#receivers.set(callback, stop);
    callback(this.#value, stop);
  };
}
