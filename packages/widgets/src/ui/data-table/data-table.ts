import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../icon.ts';
import { chevronDown, chevronUp } from '../icons.ts';
import { sorted } from './sorting.ts';
import type { SortValue, Sorting } from './sorting.ts';

export interface Column<T, K extends string = string> {
  readonly key: K;
  readonly head: string;
  readonly cell: (row: T) => unknown;
  /** What it is sorted by. */
  readonly value: (row: T) => SortValue;
  /** Figures stand at the end of their column, and begin with the largest. */
  readonly figure?: boolean;
}

export interface TableParts<T, K extends string> {
  /** Id of the heading that names the table. */
  readonly labelledBy: string;
  /** The first names the row, and stays where it is when the rest is scrolled. */
  readonly columns: readonly Column<T, K>[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  readonly sorting: Sorting<K>;
  readonly onsort: (sorting: Sorting<K>) => void;
  readonly locale: string;
}

/** Rows that can be put in another order by their column's head. */
export const dataTable = <T, K extends string>(parts: TableParts<T, K>): TemplateResult => {
  const { labelledBy, columns, rows, keyOf, sorting, locale } = parts;
  const column = columns.find(({ key }) => key === sorting.by) ?? columns[0]!;
  const [name, ...others] = columns;
  return html`
    <div class="data-table" part="table" role="group" aria-labelledby=${labelledBy} tabindex="0">
      <table aria-labelledby=${labelledBy}>
        <thead>
          <tr>
            ${columns.map((each) => head(each, parts))}
          </tr>
        </thead>
        <tbody>
          ${repeat(
            sorted(rows, column.value, sorting.direction, locale),
            keyOf,
            (row) => html`
              <tr>
                <th scope="row">${name!.cell(row)}</th>
                ${others.map(({ cell, figure }) => html`<td class=${figure ? 'figure' : ''}>${cell(row)}</td>`)}
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>
  `;
};

const head = <T, K extends string>(
  { key, head, figure }: Column<T, K>,
  { sorting: { by, direction }, onsort }: TableParts<T, K>,
): TemplateResult => {
  const chosen = key === by;
  const first = figure ? 'descending' : 'ascending';
  const other = direction === 'ascending' ? 'descending' : 'ascending';
  return html`
    <th scope="col" class=${figure ? 'figure' : ''} aria-sort=${chosen ? direction : nothing}>
      <button type="button" class="sort" @click=${() => onsort({ by: key, direction: chosen ? other : first })}>
        ${head}<span class="sort-mark"
          >${icon((chosen ? direction : first) === 'ascending' ? chevronUp : chevronDown)}</span
        >
      </button>
    </th>
  `;
};
