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
    supportId: (_f, id: string) => `Support ID: ${id}`,

    emptyTitle: 'Nothing here yet',
    emptyText: 'What belongs here will appear as soon as there is something.',
    errorTitle: 'This didn’t work',
    errorText: 'The problem is on our side. Nothing you did is lost.',
    crashTitle: 'This part of the page stopped working',
    crashText: 'The rest of the page is not affected. Nothing you saved is lost.',
    offlineTitle: 'You’re offline',
    offlineText: 'We’ll try again by ourselves as soon as there is a connection.',
    unreachableTitle: 'The school can’t be reached',
    unreachableText: 'Your work is safe. We’ll try again as soon as there is a connection.',
    forbiddenTitle: 'This isn’t open to you',
    forbiddenText: 'Your account has no access here. If you think it should, ask your school.',
    unauthenticatedTitle: 'Sign in to continue',
    unauthenticatedText: 'Your courses and your progress are kept with your account.',
    expiredText: 'You were away for a while. Sign in again to go on where you left off.',
    notFoundTitle: 'Not found',
    notFoundText: 'It may have been moved or removed, or the address is mistyped.',
    rateLimitedTitle: 'One moment',
    rateLimitedText: (f, seconds: number) =>
      f.plural(seconds, { one: 'Too many requests. Going on in # second.', other: 'Too many requests. Going on in # seconds.' }),
    paymentTitle: 'Payment needed',
    paymentText: 'This is part of a paid course or plan.',
    notConfiguredTitle: 'This element has no school yet',
    notConfiguredText: (_f, tag: string) =>
      `Put it inside <edurise-provider base-url="…">, or give it an address itself: <${tag} base-url="https://…">.`,
    staleText: 'Shown as last loaded. It could not be brought up to date.',
  },
  { de: () => import('./common.messages.de.ts'), ar: () => import('./common.messages.ar.ts') },
);

export type CommonTable = TableOf<typeof commonMessages>;
export type CommonTexts = TextsOf<typeof commonMessages>;
