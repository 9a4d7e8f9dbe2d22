import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
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

  /** In a new tab; the profile stays what it was. With `clock`, time can pass for its pages. */
  async open(address: string, { width = 1280, height = 900, clock = false } = {}): Promise<void> {
    await this.closeTab();
    // In a window of its own: a tab behind another gets no animation frames, and so does not see what appears.
    const page = await this.#context.newPage({ type: 'window' });
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
    if (clock) await page.evaluateOnNewDocument(pageClock);
    await page.goto(address);
  }

  /** The device's clock goes on by so many milliseconds, as over a sleep. */
  async passes(ms: number): Promise<void> {
    await this.page.evaluate(
      (ms) => sessionStorage.setItem('clock', `${Number(sessionStorage.getItem('clock')) + ms}`),
      ms,
    );
  }

  /** The tab goes without a word. */
  async crash(): Promise<void> {
    const session = await this.page.createCDPSession();
    const gone = new Promise((resolve) => this.page.once('error', resolve));
    session.send('Page.crash').catch(() => {});
    await gone;
    await this.closeTab();
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
    assert.ok(found, `there is no ${role} “${name}”. The page says:\n${(await this.everything()).slice(0, 1500)}`);
    return found;
  }

  async click(role: string, name: string): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      const found = await this.find(role, name);
      try {
        await found.evaluate(bringForward);
        await found.click();
        // What came in above has moved it on between the look and the click: somebody would click again.
        if ((await found.evaluate(wasHit).catch(() => true)) || attempt === 3) return;
      } catch (error) {
        // What is drawn anew between the look and the click is another element.
        if (attempt === 3 || !/not clickable|detached/.test(String(error))) throw error;
      }
    }
  }

  async fill(name: string, text: string, role = 'textbox'): Promise<void> {
    const found = await this.find(role, name);
    await found.click({ count: 3 });
    await found.type(text);
  }

  /** Waits until the page says `text` somewhere, in whatever component. */
  async reads(text: string, timeout = patience): Promise<void> {
    const until = Date.now() + timeout;
    while (!(await this.everything()).includes(text)) {
      assert.ok(
        Date.now() < until,
        `the page never said “${text}”. It says:\n${(await this.everything()).slice(0, 1500)}`,
      );
      await sleep(150);
    }
  }

  /** All that can be read on the page, one line a piece of text. */
  async everything(): Promise<string> {
    return this.page.evaluate(() => {
      const lines: string[] = [];
      const walk = (node: Node): void => {
        if (node instanceof Text && node.data.trim()) lines.push(node.data.trim());
        if (node instanceof HTMLElement && getComputedStyle(node).display === 'none') return;
        const inside = node instanceof Element && node.shadowRoot ? node.shadowRoot : node;
        const assigned = inside instanceof HTMLSlotElement ? inside.assignedNodes() : [];
        for (const child of assigned.length ? assigned : inside.childNodes) walk(child);
      };
      walk(document.body);
      return lines.join('\n');
    });
  }

  async signIn({ email, password }: { email: string; password: string }): Promise<void> {
    await this.fill('Email', email);
    await this.fill('Password', password);
    await this.click('button', 'Sign in');
  }

  /** Chooses a lecture in the player's outline. */
  async openLecture(title: string): Promise<void> {
    await this.page.waitForFunction(clickOn, { timeout: patience }, title).catch(async () => {
      assert.fail(`the outline has no “${title}”. The page says:\n${(await this.everything()).slice(0, 1500)}`);
    });
    await this.find('heading', title);
  }

  /** Waits for an element, wherever it is; changes inside a component notify nobody outside, so this looks again and again. */
  async deep(selector: string): Promise<ElementHandle> {
    const until = Date.now() + patience;
    for (;;) {
      const found = await this.page.$(`>>> ${selector}`);
      if (found) return found;
      assert.ok(
        Date.now() < until,
        `there is no ${selector}. The page says:\n${(await this.everything()).slice(0, 1500)}`,
      );
      await sleep(150);
    }
  }

  /** Asks the video itself. */
  async video<T>(ask: (video: HTMLVideoElement) => T): Promise<T> {
    const handle = (await this.deep('video')) as ElementHandle<HTMLVideoElement>;
    return handle.evaluate(ask);
  }

  /** A lecture chosen by hand may begin by itself, just while somebody reaches for the button. */
  async play(): Promise<void> {
    const until = Date.now() + patience;
    while (await this.video((video) => video.paused)) {
      assert.ok(Date.now() < until, `the video does not play. The page says:\n${await this.everything()}`);
      const button = await this.page.$('::-p-aria([name="Play"][role="button"])');
      await button?.click().catch(() => undefined);
      await sleep(500);
    }
  }

  async answerQuestion(answer: { choose: string } | { type: string }): Promise<void> {
    if ('choose' in answer) await this.click('radio', answer.choose);
    else await (await this.deep('.question :is(textarea, input[type=text])')).type(answer.type);
  }

  undisturbed(): void {
    assert.deepEqual(this.problems, { errors: [], violations: [] });
  }
}

/** In the page: scrolls it into sight, and notes what the next click meets. */
function bringForward(element: Element): void {
  element.scrollIntoView({ block: 'center' });
  const noting = globalThis as { clicked?: EventTarget[] };
  delete noting.clicked;
  addEventListener('click', (event) => (noting.clicked = event.composedPath()), { capture: true, once: true });
}

/** In the page: whether that click met it. A click that met nothing at all is one that missed. */
function wasHit(element: Element): boolean {
  const { clicked } = globalThis as { clicked?: EventTarget[] };
  return clicked !== undefined && clicked.includes(element);
}

/** In the page: clicks the button or link that carries `title`, once it is there. */
function clickOn(title: string): boolean {
  const search = (root: ParentNode): boolean => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.matches('a, button') && element.textContent.includes(title)) {
        element.click();
        return true;
      }
      if (element.shadowRoot && search(element.shadowRoot)) return true;
    }
    return false;
  };
  return search(document);
}

/** In the page, ahead of it: a clock that `passes` sets. */
function pageClock(): void {
  const real = Date.now;
  const now = (): number => real() + Number(sessionStorage.getItem('clock'));
  globalThis.Date = new Proxy(Date, {
    construct: (target, given: []) => (given.length ? new target(...given) : new target(now())),
    apply: () => new Date(now()).toString(),
    get: (target, key) => (key === 'now' ? now : (Reflect.get(target, key) as unknown)),
  });
}
