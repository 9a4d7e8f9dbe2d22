export { calendar, type CalendarOptions, type Entry } from './calendar.ts';
export { calendarFile } from './calendar-file.ts';
export { dueDate } from './due-date.ts';
