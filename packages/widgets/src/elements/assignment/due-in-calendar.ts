import type { Assignment } from '@edurise/sdk/assignments';
import { calendar, dueDate } from '@edurise/sdk/calendar';
import { saveFile } from '../../ui/save-file.ts';

/** Hands out the due date as a file that every calendar program reads. */
export const saveDueDate = (assignment: Assignment, baseUrl: string): void => {
  const { title, description } = assignment;
  // A calendar shows plain text: what was written with tags is better read on the page.
  const plain = description?.includes('<') ? undefined : (description ?? undefined);
  const entry = dueDate(assignment, { description: plain });
  saveFile(`${title}.ics`, 'text/calendar;charset=utf-8', calendar([entry], { host: new URL(baseUrl).host }));
};
