import assert from 'node:assert/strict';
import type { Browser, BrowserContext, ElementHandle, Page } from 'puppeteer-core';

const patience = 20_000;

/** What went wrong in a page without anybody having asked: nothing of it may happen. */
export interface Problems {
  errors: string[];
  violations: string[];
}

/** Somebody with a browser: a profile of their own, and one tab at a time. They find things as people do, by role and name. */
export class Visitor {
  readonly #context: BrowserContext;
  #page: Page | undefined;
  readonly problems: Problems = { errors: [], violations: [] };

  private constructor(context: BrowserContext) {
    this.#context = context;
  }

  static async arrive(browser: Browser): Promise<Visitor> {
    return new Visitor(await browser.createBrowserContext());
  }

  get page(): Page {
    assert.ok(this.#page, 'no tab is open');
    return this.#page;
  }

  /** In a new tab; the profile stays what it was. */
  async open(address: string, { width = 1280, height = 900 } = {}): Promise<void> {
    await this.closeTab();
    const page = await this.#context.newPage();
    this.#page = page;
    await page.setViewport({ width, height });
    page.on('pageerror', (error) => this.problems.errors.push(String(error)));
    await page.exposeFunction('reportViolation', (text: string) => this.problems.violations.push(text));
    await page.evaluateOnNewDocument(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        const report = (globalThis as unknown as { reportViolation(text: string): void }).reportViolation;
        report(
          `${event.effectiveDirective}: ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber} ${event.sample}`,
        );
      });
    });
    await page.goto(address);
  }

  async closeTab(): Promise<void> {
    await this.#page?.close({ runBeforeUnload: false });
    this.#page = undefined;
  }

  async leave(): Promise<void> {
    await this.#context.close();
  }

  /** Waits for what a screen reader would call `name`. */
  async find(role: string, name: string): Promise<ElementHandle> {
    const found = await this.page
      .waitForSelector(`::-p-aria([name="${name}"][role="${role}"])`, { visible: true, timeout: patience })
      .catch(() => null);
    assert.ok(found, `there is no ${role} “${name}”. The page says:\n${await this.everything()}`);
    return found as ElementHandle;
  }

  async click(role: string, name: string): Promise<void> {
    const found = await this.find(role, name);
    await found.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await found.click();
  }

  async fill(name: string, text: string, role = 'textbox'): Promise<void> {
    const found = await this.find(role, name);
    await found.click({ count: 3 });
    await found.type(text);
  }

  /** Waits until the page says `text` somewhere, in whatever component. */
  async reads(text: string, timeout = patience): Promise<void> {
    const found = await this.page.waitForSelector(`::-p-text(${text})`, { timeout }).catch(() => null);
    assert.ok(found, `the page never said “${text}”. It says:\n${await this.everything()}`);
  }

  /** All that is on the page, for a failure's message. */
  async everything(): Promise<string> {
    return this.page.evaluate(() => {
      const words: string[] = [];
      const walk = (node: Node): void => {
        if (node instanceof Text && node.data.trim()) words.push(node.data.trim());
        if (node instanceof HTMLElement && getComputedStyle(node).display === 'none') return;
        const assigned = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
        for (const child of assigned.length ? assigned : node.childNodes) walk(child);
        if (node instanceof Element && node.shadowRoot) walk(node.shadowRoot);
      };
      walk(document.body);
      return words.join(' | ');
    });
  }

  async signIn({ email, password }: { email: string; password: string }): Promise<void> {
    await this.fill('Email', email);
    await this.fill('Password', password);
    await this.click('button', 'Sign in');
  }

  /** Chooses a lecture in the player's outline. */
  async openLecture(title: string): Promise<void> {
    const entry = await this.page
      .waitForSelector(`::-p-text(${title})`, { visible: true, timeout: patience })
      .catch(() => null);
    assert.ok(entry, `the outline has no “${title}”. The page says:\n${await this.everything()}`);
    await entry.click();
    await this.page.waitForSelector(`::-p-aria([name="${title}"][role="heading"])`, { timeout: patience });
  }

  /** Asks the video itself, wherever it is. */
  async video<T>(ask: (video: HTMLVideoElement) => T): Promise<T> {
    const handle = await this.page.waitForSelector('>>> video', { timeout: patience });
    assert.ok(handle, 'there is no video');
    return (handle as ElementHandle<HTMLVideoElement>).evaluate(ask) as Promise<T>;
  }

  async answerQuestion(answer: { choose: string } | { type: string }): Promise<void> {
    if ('choose' in answer) await this.click('radio', answer.choose);
    else await this.fill('Your answer', answer.type);
  }

  undisturbed(): void {
    assert.deepEqual(this.problems, { errors: [], violations: [] });
  }
}
