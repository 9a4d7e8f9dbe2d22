import { messages } from './messages.ts';
import type { TableOf, TextsOf } from './messages.ts';

/** Words that every element has: the states, and what one does about them. */
export const commonMessages = messages(
  {
    loading: 'Loading…',
    retry: 'Try again',
    close: 'Close',
    cancel: 'Cancel',
    save: 'Save',
    dismiss: 'Dismiss',
    back: 'Back',
    signIn: 'Sign in',
    errorTitle: 'This didn’t work',
    errorText: 'The problem is on our side. Nothing you did is lost.',
    offlineText: 'We’ll try again by ourselves as soon as there is a connection.',
    unreachableText: 'Your work is safe. We’ll try again as soon as there is a connection.',
  },
  { de: () => import('./common.messages.de.ts'), ar: () => import('./common.messages.ar.ts') },
);

export type CommonTable = TableOf<typeof commonMessages>;
export type CommonTexts = TextsOf<typeof commonMessages>;
