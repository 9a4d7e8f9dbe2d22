import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { icon } from '../icon.ts';
import { chevronRight, download } from '../icons.ts';
import { saveFile } from '../save-file.ts';
import { chartCsv, pictured } from './chart-data.ts';
import type { ChartData } from './chart-data.ts';
import type { ChartTexts } from './chart.messages.ts';
import { picture } from './picture.ts';

/**
 * A chart, the sentence that says what it shows, and the same figures as a table and as a file. The picture comes in a
 * chunk of its own; where it cannot be had, the table opens in its place.
 */
export const chart = (data: ChartData, t: ChartTexts): TemplateResult => {
  const { id, title, summary, form } = data;
  const drawn = pictured(data);
  return html`
    <figure class="chart" part="chart" aria-labelledby="${id}-title">
      <figcaption>
        <h3 class="chart-title" id="${id}-title">${title}</h3>
        <p class="chart-summary" id="${id}-summary">${summary}</p>
      </figcaption>
      ${
        drawn.length > 1
          ? html`<ul class="chart-legend" aria-hidden="true">
              ${drawn.map(({ name }, at) => html`<li class="chart-key key-${at + 1}">${name}</li>`)}
            </ul>`
          : nothing
      }
      <div
        class="chart-picture ${form}"
        aria-busy="true"
        aria-labelledby="${id}-title"
        aria-describedby="${id}-summary"
        ${picture(data)}
      >
        <canvas></canvas>
      </div>
      ${tableTwin(data, t)}
    </figure>
  `;
};

const tableTwin = (data: ChartData, t: ChartTexts): TemplateResult => {
  const { title, axis, points, series } = data;
  const about = html`<span class="visually-hidden">${t.ofChart(title)}</span>`;
  return html`
    <details class="chart-twin no-print">
      <summary>${icon(chevronRight, { mirrored: true })}${t.asTable}${about}</summary>
      <div class="chart-table" role="group" aria-label=${title} tabindex="0">
        <table>
          <thead>
            <tr>
              <th scope="col">${axis}</th>
              ${series.map(({ name }) => html`<th scope="col" class="figure">${name}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${points.map(
              ({ name }, at) => html`
                <tr>
                  <th scope="row">${name}</th>
                  ${series.map(({ values, format }) => html`<td class="figure">${format(values[at] ?? 0)}</td>`)}
                </tr>
              `,
            )}
          </tbody>
        </table>
      </div>
      <button
        type="button"
        class="button small"
        @click=${() => saveFile(`${title}.csv`, 'text/csv;charset=utf-8', chartCsv(data))}
      >
        ${icon(download)}${t.saveCsv}${about}
      </button>
    </details>
  `;
};
