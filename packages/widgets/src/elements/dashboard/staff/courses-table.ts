import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { csvOf } from '../../../ui/csv.ts';
import type { Cell } from '../../../ui/csv.ts';
import { dataTable } from '../../../ui/data-table/data-table.ts';
import type { Sorting } from '../../../ui/data-table/sorting.ts';
import { icon } from '../../../ui/icon.ts';
import { download } from '../../../ui/icons.ts';
import { saveFile } from '../../../ui/save-file.ts';
import type { CourseFigures } from './course-figures.ts';
import type { StaffTexts } from './staff.messages.ts';
import { courseColumns } from './staff.view.ts';
import type { CourseColumn, Courses } from './staff.view.ts';

export interface CoursesTableParts {
  readonly title: string;
  readonly courses: readonly CourseFigures[];
  readonly words: Courses;
  readonly locale: string;
  readonly sorting: Sorting<CourseColumn>;
  readonly onsort: (sorting: Sorting<CourseColumn>) => void;
}

/** Courses with their figures, to be sorted and to be taken along. */
export const coursesTable = ({ title, courses, words, ...table }: CoursesTableParts): TemplateResult => {
  const { t } = words;
  const save = (): void => saveFile(`${title}.csv`, 'text/csv;charset=utf-8', coursesCsv(courses, t));
  return html`
    <section aria-labelledby="courses">
      <div class="section-head">
        <h3 id="courses">${title}</h3>
        <button type="button" class="button small quiet no-print" @click=${save}>
          ${icon(download)}${t.saveCsv}<span class="visually-hidden">${t.ofChart(title)}</span>
        </button>
      </div>
      ${dataTable({
        labelledBy: 'courses',
        columns: courseColumns(courses, words),
        rows: courses,
        keyOf: ({ id }) => id,
        ...table,
      })}
    </section>
  `;
};

export const coursesCsv = (courses: readonly CourseFigures[], t: StaffTexts): string => {
  const columns: readonly (readonly [head: string, of: (course: CourseFigures) => Cell])[] = [
    [t.course, ({ title }) => title],
    [t.state, ({ state }) => state && t.stateNames(state)],
    [t.learners, ({ learners }) => learners],
    [`${t.finished} (%)`, ({ completion }) => percent(completion)],
    [`${t.averageProgress} (%)`, ({ progress }) => percent(progress)],
    [t.rating, ({ rating }) => rating],
    [t.revenue, ({ revenue }) => revenue],
    [t.currency, ({ currency }) => currency],
  ];
  return csvOf([columns.map(([head]) => head), ...courses.map((course) => columns.map(([, of]) => of(course)))]);
};

const percent = (share: number | undefined): number | undefined =>
  share === undefined ? undefined : Math.round(share * 1000) / 10;
