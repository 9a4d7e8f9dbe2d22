import type { CourseDraft } from '../authoring/course.ts';
import { humanities } from './courses/humanities.ts';
import { languages } from './courses/languages.ts';
import { literature } from './courses/literature.ts';
import { hearingVerse } from './hearing-verse/course.ts';

export const lindenCourses: CourseDraft[] = [hearingVerse, ...literature, ...languages, ...humanities];
