/** What shows an attempt and its result: fetched while the start screen is read, or with a reload in the middle. */
export { attemptMessages } from './attempt.messages.ts';
export { attemptStyles } from './attempt.styles.ts';
export { Announcer } from './attempt/announcer.ts';
export { answeringView } from './views/answering.view.ts';
export { expiredView, submittingView } from './views/ended.view.ts';
export { resultView } from './views/result.view.ts';
