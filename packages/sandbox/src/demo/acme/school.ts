import { algorithmsYouCanSee } from './algorithms-you-can-see/course.ts';
import { computerScience } from './courses/computer-science.ts';
import { data } from './courses/data.ts';
import { mathematics } from './courses/mathematics.ts';
import { python } from './courses/python.ts';
import { sciences } from './courses/sciences.ts';
import { systems } from './courses/systems.ts';
import { web } from './courses/web.ts';
import type { CourseDraft } from '../authoring/course.ts';

export const acmeCourses: CourseDraft[] = [
  algorithmsYouCanSee,
  ...python,
  ...web,
  ...systems,
  ...computerScience,
  ...data,
  ...mathematics,
  ...sciences,
];
