/** A screen reader has not begun to say what is younger, in ms. */
const AT_ONCE_MS = 250;

/** What a live region holds: words that come at once are all said, for one would be said instead of the other. */
export class Spoken {
  text = '';
  readonly #words = new Map<string, string>();
  #since = -AT_ONCE_MS;

  /** @param about what the words tell of: they take the place of what was just said of it. */
  say(text: string, about = text): void {
    const now = performance.now();
    if (now - this.#since >= AT_ONCE_MS) {
      this.#words.clear();
      this.#since = now;
    }
    // Set anew, it comes last.
    this.#words.delete(about);
    this.#words.set(about, text);
    const words = [...this.#words.values()].join(' – ');
    // The same words twice are two announcements only if the text changes.
    this.text = words === this.text ? `${words}\u00a0` : words;
  }
}
