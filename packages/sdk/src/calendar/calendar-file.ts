import { calendar, type CalendarOptions, type Entry } from './calendar.ts';

/**
 * The same as a file.
 * @example
 * link.href = URL.createObjectURL(calendarFile([dueDate(assignment)], { host: 'learn.acme.com' }));
 * link.download = 'due.ics';
 */
export const calendarFile = (entries: readonly Entry[], options: CalendarOptions): Blob =>
  new Blob([calendar(entries, options)], { type: 'text/calendar;charset=utf-8' });
