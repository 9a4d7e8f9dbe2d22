/** What shows an attempt and its result: fetched while the start screen is read, or with a reload in the middle. */
import { answeringStyles } from './views/answering.styles.ts';
import { barStyles } from './views/bar.styles.ts';
import { calloutStyles } from './views/callout.styles.ts';
import { endedStyles } from './views/ended.styles.ts';
import { navigatorStyles } from './views/navigator.styles.ts';
import { proseStyles } from '../../rich-text/prose.styles.ts';
import { questionStyles } from './views/question.styles.ts';
import { resultStyles } from './views/result.styles.ts';
import { submitDialogStyles } from './views/submit-dialog.styles.ts';

export { attemptMessages } from './attempt.messages.ts';
export { followAttempt } from './attempt/live-attempt.ts';
export { LeaveGuard } from './attempt/leave-guard.ts';
export { SignalLog } from './attempt/signal-log.ts';
export { Announcer } from './attempt/announcer.ts';
export { answeringView } from './views/answering.view.ts';
export { asksToLeave } from './views/leave-dialog.view.ts';
export { expiredView, submittingView } from './views/ended.view.ts';
export { resultView } from './views/result.view.ts';

export const attemptStyles = [
  calloutStyles,
  barStyles,
  proseStyles,
  questionStyles,
  navigatorStyles,
  answeringStyles,
  submitDialogStyles,
  resultStyles,
  endedStyles,
];
