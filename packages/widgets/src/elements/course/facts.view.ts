import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { CourseDetail } from '@edurise/sdk/courses';
import type { Format } from '../../messages/format.ts';
import type { IconNode } from '../../ui/icon-node.ts';
import { icon } from '../../ui/icon.ts';
import { award, calendar, chart, clock, globe, users } from '../../ui/icons.ts';
import { levelName } from '../course-card/course-card.view.ts';
import type { CourseSummary } from '../course-card/course-summary.ts';
import type { CourseTexts } from './course.messages.ts';

/** What one wants to know of a course before anything else; what is not known is left out. */
export const factsView = (
  course: CourseSummary,
  { metadata }: CourseDetail,
  t: CourseTexts,
  format: Format,
): TemplateResult => {
  const facts: readonly (readonly [IconNode, string | undefined])[] = [
    [chart, levelName(course.level, t)],
    [clock, course.duration ? format.duration(course.duration) : undefined],
    [calendar, course.weeks ? t.weeks(course.weeks) : undefined],
    [globe, metadata?.language ? t.inLanguage(languageName(metadata.language, format.locale)) : undefined],
    [users, course.learners ? t.learners(course.learners) : undefined],
    [award, metadata?.has_certificate ? t.certificate : undefined],
  ];
  return html`
    <ul class="facts numeric" aria-label=${t.facts}>
      ${facts.map(([node, text]) => (text ? html`<li>${icon(node)}${text}</li>` : nothing))}
    </ul>
  `;
};

/** `de` → "German" in the reader's language; what is no language tag is taken as a name. */
const languageName = (language: string, locale: string): string => {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
};
