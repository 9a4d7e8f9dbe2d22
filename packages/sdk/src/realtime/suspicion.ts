/** A socket that ends this soon after a frame may have ended because of it. Milliseconds. */
export const soon = 2_000;
const mostStrikes = 2;
/** Daphne drops a connection over a frame of more than one MiB, and says nothing. */
const enormous = 512 * 1024;
const mostRemembered = 100;
/** What a consumer that was killed looks like from here: Daphne says 1011, uvicorn drops the connection. */
const violent = [1006, 1009, 1011, 4500];

/** Finds out which message ends the socket that it is sent on, so that it is not sent for ever. */
export class Suspicion {
  readonly #strikes = new Map<string, number>();
  #said: { readonly body: string; readonly at: number }[] = [];

  said(body: string, at: number): void {
    this.#said = this.#said.filter((one) => at - one.at <= soon);
    this.#said.push({ body, at });
  }

  /** It got through. */
  clear(body: string): void {
    this.#strikes.delete(body);
    this.#said = this.#said.filter((one) => one.body !== body);
  }

  /** Has a socket ended just after it? Then it is sent alone, and what follows waits until it has got through. */
  suspects(body: string): boolean {
    return this.#strikes.has(body);
  }

  convicted(body: string): boolean {
    return (this.#strikes.get(body) ?? 0) >= mostStrikes;
  }

  /** A socket has ended. Returns what is not to be sent again. */
  ended(code: number | undefined, at: number): string[] {
    const said = this.#said.filter((one) => at - one.at <= soon);
    this.#said = [];
    if (code === undefined || !violent.includes(code)) return [];
    const bodies = [...new Set(said.map(({ body }) => body))];
    for (const body of bodies) {
      const strikes = (this.#strikes.get(body) ?? 0) + (body.length > enormous ? mostStrikes : 1);
      this.#strikes.set(body, strikes);
    }
    for (const body of this.#strikes.keys()) if (this.#strikes.size > mostRemembered) this.#strikes.delete(body);
    return bodies.filter((body) => this.convicted(body));
  }
}
