/** The pictures of charts, by Chart.js. Fetched with the first chart. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import { configurationOf } from './configuration.ts';
import { pictured } from './chart-data.ts';
import type { ChartData } from './chart-data.ts';
import { lookOf } from './look.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

/**
 * One chart in its element. It follows the theme, and by the arrow keys one walks from point to point: to a screen
 * reader it is a slider whose value is the point.
 */
export class Drawing {
  readonly #element: HTMLElement;
  readonly #data: ChartData;
  readonly #life = new AbortController();
  #chart: Chart;
  #at: number;

  constructor(element: HTMLElement, data: ChartData) {
    this.#element = element;
    this.#data = data;
    // Chart.js would only say so, and leave an empty place.
    if (!this.#canvas.getContext('2d')) throw new Error('There is no canvas to draw on.');
    this.#at = data.points.length - 1;
    this.#chart = this.#draw();
    const { signal } = this.#life;
    // The colours have a transition, and a theme that changes, whoever changes it, ends one.
    this.#canvas.addEventListener('transitionend', () => this.#redraw(), { signal });
    element.addEventListener('keydown', (event) => this.#walk(event), { signal });
    element.addEventListener('focus', () => this.#point(this.#at), { signal });
    element.addEventListener('blur', () => this.#point(undefined), { signal });
    this.#becomeSlider();
  }

  end(): void {
    this.#life.abort();
    this.#chart.destroy();
  }

  get #canvas(): HTMLCanvasElement {
    return this.#element.querySelector('canvas')!;
  }

  #draw(): Chart {
    return new Chart(this.#canvas, configurationOf(this.#data, lookOf(this.#canvas)));
  }

  #redraw(): void {
    this.#chart.destroy();
    this.#chart = this.#draw();
  }

  #becomeSlider(): void {
    const { points } = this.#data;
    if (!points.length) return;
    const attributes = { role: 'slider', tabindex: 0, 'aria-valuemin': 1, 'aria-valuemax': points.length };
    for (const [name, value] of Object.entries(attributes)) this.#element.setAttribute(name, String(value));
    this.#say();
  }

  #walk(event: KeyboardEvent): void {
    const { points } = this.#data;
    const last = points.length - 1;
    const forward = this.#canvas.matches(':dir(rtl)') ? 'ArrowLeft' : 'ArrowRight';
    const to: Readonly<Record<string, number>> = {
      ArrowLeft: this.#at - 1,
      ArrowRight: this.#at - 1,
      ArrowDown: this.#at - 1,
      ArrowUp: this.#at + 1,
      Home: 0,
      End: last,
      [forward]: this.#at + 1,
    };
    const next = to[event.key];
    if (next === undefined) return;
    event.preventDefault();
    this.#at = Math.min(last, Math.max(0, next));
    this.#say();
    this.#point(this.#at);
  }

  #say(): void {
    const point = this.#data.points[this.#at]!;
    const values = pictured(this.#data).map(({ name, values, format }) => `${name} ${format(values[this.#at] ?? 0)}`);
    this.#element.setAttribute('aria-valuenow', String(this.#at + 1));
    this.#element.setAttribute('aria-valuetext', `${point.name}: ${values.join(', ')}`);
  }

  #point(index: number | undefined): void {
    const active = index === undefined ? [] : pictured(this.#data).map((_, datasetIndex) => ({ datasetIndex, index }));
    this.#chart.setActiveElements(active);
    this.#chart.tooltip?.setActiveElements(active, { x: 0, y: 0 });
    this.#chart.update('none');
  }
}
