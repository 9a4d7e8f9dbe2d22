import { expect } from '@open-wc/testing';
import { Chart } from 'chart.js';
import { html, LitElement } from 'lit';
import { define } from '../../define/define.ts';
import { problemsOf } from '../../../test/axe.ts';
import { until } from '../../../test/mount.ts';
import { savedFile } from '../../../test/saved-file.ts';
import { formatFor } from '../../messages/format.ts';
import { tokenStyles } from '../../theme/tokens.ts';
import { resetStyles } from '../../theme/reset.styles.ts';
import type { ChartData } from './chart-data.ts';
import { chart } from './chart.ts';
import { chartMessages } from './chart.messages.ts';
import { chartStyles } from './chart.styles.ts';

const data: ChartData = {
  id: 'joined',
  title: 'New people',
  summary: '12 people joined.',
  form: 'line',
  axis: 'Month',
  points: [{ name: '=March' }, { name: 'April' }, { name: 'May (so far)', short: 'May', unfinished: true }],
  series: [
    { name: 'Joined', values: [3, 7, 2], format: formatFor('en').number },
    { name: 'Left', values: [0, 1, 1], format: formatFor('en').number },
    { name: 'In all', values: [1003, 1009, 1010], format: formatFor('en').number, tableOnly: true },
  ],
};

class ChartFrame extends LitElement {
  static override styles = [tokenStyles, resetStyles, chartStyles];
  static override properties = { shown: { attribute: false } };
  shown: ChartData | undefined = data;
  protected override render() {
    return html`<div class="root">${this.shown && chart(this.shown, chartMessages.for('en'))}</div>`;
  }
}
define('chart-frame', ChartFrame);

const frame = async (parent: Element = document.body): Promise<ChartFrame> => {
  const element = new ChartFrame();
  parent.append(element);
  await until(() => element.shadowRoot?.querySelector('.chart-picture:not([aria-busy])'), 'the chart is drawn');
  return element;
};
const inside = (element: Element, selector: string): HTMLElement =>
  element.shadowRoot!.querySelector<HTMLElement>(selector)!;
const canvasOf = (element: Element): HTMLCanvasElement => inside(element, 'canvas') as HTMLCanvasElement;
const drawn = (element: Element): Chart | undefined => Chart.getChart(canvasOf(element));
const press = (target: Element, key: string): boolean =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

describe('A chart', () => {
  afterEach(() => {
    document.body.replaceChildren();
    document.documentElement.style.colorScheme = '';
    document.documentElement.dir = '';
  });

  it('draws what is pictured, and tells the rest in its table', async () => {
    const element = await frame();
    expect(drawn(element)!.data.datasets.map(({ label }) => label)).to.deep.equal(['Joined', 'Left']);
    const rows = [...element.shadowRoot!.querySelectorAll('tr')].map((row) =>
      [...row.children].map(({ textContent }) => textContent.trim()),
    );
    expect(rows).to.deep.equal([
      ['Month', 'Joined', 'Left', 'In all'],
      ['=March', '3', '0', '1,003'],
      ['April', '7', '1', '1,009'],
      ['May (so far)', '2', '1', '1,010'],
    ]);
  });

  it('is named by its title and described by its sentence, and axe has nothing against it, open or closed', async () => {
    const element = await frame();
    const picture = inside(element, '.chart-picture');
    const texts = (attribute: string): string =>
      inside(element, `#${picture.getAttribute(attribute)}`).textContent.trim();
    expect(texts('aria-labelledby')).to.equal('New people');
    expect(texts('aria-describedby')).to.equal('12 people joined.');
    expect(await problemsOf(element)).to.deep.equal([]);
    (inside(element, 'details') as HTMLDetailsElement).open = true;
    expect(await problemsOf(element)).to.deep.equal([]);
  });

  it('is walked by the arrow keys, from the newest point', async () => {
    const element = await frame();
    const picture = inside(element, '.chart-picture');
    picture.focus();
    const said = (): string | null => picture.getAttribute('aria-valuetext');
    expect(said()).to.equal('May (so far): Joined 2, Left 1');
    expect(
      drawn(element)!
        .getActiveElements()
        .map(({ index }) => index),
    ).to.deep.equal([2, 2]);
    press(picture, 'ArrowLeft');
    expect(said()).to.equal('April: Joined 7, Left 1');
    press(picture, 'Home');
    press(picture, 'ArrowLeft');
    expect(said(), 'stops at the first').to.equal('=March: Joined 3, Left 0');
    press(picture, 'End');
    expect(picture.getAttribute('aria-valuenow')).to.equal('3');
    expect(press(picture, 'Tab'), 'other keys stay the browser’s').to.equal(true);
    picture.blur();
    expect(drawn(element)!.getActiveElements()).to.deep.equal([]);
  });

  it('runs from right to left where one reads so, keys included', async () => {
    document.documentElement.dir = 'rtl';
    const parent = document.createElement('div');
    parent.dir = 'rtl';
    document.body.append(parent);
    const element = await frame(parent);
    inside(element, '.root').dir = 'rtl';
    element.shown = { ...data, title: 'Again' };
    await until(() => drawn(element)?.options.scales?.['x']?.reverse, 'the axis is reversed');
    const picture = inside(element, '.chart-picture');
    press(picture, 'ArrowRight');
    expect(picture.getAttribute('aria-valuetext')).to.contain('April');
    press(picture, 'ArrowLeft');
    expect(picture.getAttribute('aria-valuetext')).to.contain('May');
  });

  it('changes its colours with the page’s, without being told', async () => {
    document.documentElement.style.colorScheme = 'light';
    const element = await frame();
    const colour = (): unknown => drawn(element)!.data.datasets[0]!.borderColor;
    const before = colour();
    expect(before)
      .to.be.a('string')
      .and.to.match(/^(oklch|rgb|color)\(/);
    document.documentElement.style.colorScheme = 'dark';
    await until(() => colour() !== before, 'the colour changes');
  });

  it('draws other data anew, and the same data not again', async () => {
    const element = await frame();
    const first = drawn(element);
    element.shown = { ...data, points: [...data.points] };
    await element.updateComplete;
    expect(drawn(element)).to.equal(first);
    element.shown = { ...data, series: [{ ...data.series[0]!, values: [1, 2, 3] }] };
    await until(() => drawn(element) !== first && drawn(element)?.data.datasets.length === 1, 'it is drawn anew');
  });

  it('lets go of its canvas when it leaves the page, and draws again when it comes back', async () => {
    const element = await frame();
    const canvas = canvasOf(element);
    element.remove();
    await until(() => !Chart.getChart(canvas), 'it is let go');
    document.body.append(element);
    await until(() => Chart.getChart(canvasOf(element)), 'it is drawn again');
  });

  it('shows the table where there is nothing to draw on', async () => {
    const { getContext } = HTMLCanvasElement.prototype;
    const { warn } = console;
    HTMLCanvasElement.prototype.getContext = () => null;
    console.warn = () => undefined;
    try {
      const element = await frame();
      expect(inside(element, '.chart-picture').hidden).to.equal(true);
      expect((inside(element, 'details') as HTMLDetailsElement).open).to.equal(true);
    } finally {
      HTMLCanvasElement.prototype.getContext = getContext;
      console.warn = warn;
    }
  });

  it('is taken along as a file that holds the same and does nothing', async () => {
    const element = await frame();
    const { name, content } = await savedFile(() => inside(element, '.chart-twin .button').click());
    expect(name).to.equal('New people.csv');
    expect(await content.text()).to.equal(
      'Month,Joined,Left,In all\r\n"\'=March",3,0,1003\r\nApril,7,1,1009\r\nMay (so far),2,1,1010\r\n',
    );
  });
});
