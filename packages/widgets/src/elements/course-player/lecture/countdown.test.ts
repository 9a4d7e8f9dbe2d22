import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import { countdown } from './countdown.ts';

describe('A countdown', () => {
  const { setInterval: realSet, clearInterval: realClear } = globalThis;
  let tick: (() => void) | undefined;
  beforeEach(() => {
    tick = undefined;
    globalThis.setInterval = ((run: () => void) => ((tick = run), 1)) as typeof setInterval;
    globalThis.clearInterval = () => (tick = undefined);
  });
  afterEach(() => void Object.assign(globalThis, { setInterval: realSet, clearInterval: realClear }));

  const show = (): { box: HTMLElement; done: () => number; draw: (shown?: boolean) => void } => {
    const box = document.createElement('div');
    let count = 0;
    const draw = (shown = true): void =>
      void render(
        shown
          ? html`${countdown({ seconds: 3, done: () => count++, draw: (left, cancel) => html`<button @click=${cancel}>${left}</button>` })}`
          : html`gone`,
        box,
      );
    draw();
    return { box, draw, done: () => count };
  };

  it('counts, through any other drawing, and then does it once', () => {
    const { box, draw, done } = show();
    expect(box.textContent).to.equal('3');
    tick!();
    draw();
    expect(box.textContent).to.equal('2');
    tick!();
    tick!();
    expect(done()).to.equal(1);
    expect(tick, 'it is over').to.equal(undefined);
  });

  it('stays stopped', () => {
    const { box, draw, done } = show();
    box.querySelector('button')!.click();
    draw();
    expect(box.textContent).to.equal('');
    expect(tick).to.equal(undefined);
    expect(done()).to.equal(0);
  });

  it('goes with what it belongs to', () => {
    const { draw } = show();
    draw(false);
    expect(tick).to.equal(undefined);
  });
});
