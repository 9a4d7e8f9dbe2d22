import { messages } from '../../messages/messages.ts';
import type { TableOf, TextsOf } from '../../messages/messages.ts';

/** What keeps an element from showing its data, said in words. */
export const problemMessages = messages(
  {
    supportId: (_f, id: string) => `Support ID: ${id}`,
    emptyTitle: 'Nothing here yet',
    emptyText: 'What belongs here will appear as soon as there is something.',
    crashTitle: 'This part of the page stopped working',
    crashText: 'The rest of the page is not affected. Nothing you saved is lost.',
    offlineTitle: 'You’re offline',
    unreachableTitle: 'The school can’t be reached',
    awayText: 'It’s away for a moment, and everything is kept. Try again shortly.',
    noPlatformTitle: 'No EduRise platform at this address',
    noPlatformText: (_f, address: string) =>
      `What answers at ${address} is a web page, not a platform. If this page is yours, check the address in base-url.`,
    forbiddenTitle: 'This isn’t open to you',
    forbiddenText: 'Your account has no access here. If you think it should, ask your school.',
    unauthenticatedTitle: 'Sign in to continue',
    unauthenticatedText: 'Your courses and your progress are kept with your account.',
    expiredText: 'You were away for a while. Sign in again to go on where you left off.',
    notFoundTitle: 'Not found',
    notFoundText: 'It may have been moved or removed, or the address is mistyped.',
    rateLimitedTitle: 'One moment',
    rateLimitedText: (f, seconds: number) =>
      f.plural(seconds, {
        one: 'Too many requests. Going on in # second.',
        other: 'Too many requests. Going on in # seconds.',
      }),
    paymentTitle: 'Payment needed',
    paymentText: 'This is part of a paid course or plan.',
    notConfiguredTitle: 'This element has no school yet',
    notConfiguredText: (_f, tag: string) =>
      `Put it inside <edurise-provider base-url="…">, or give it an address itself: <${tag} base-url="https://…">.`,
    staleText: 'Shown as last loaded. It could not be brought up to date.',
  },
  { de: () => import('./problem.messages.de.ts'), ar: () => import('./problem.messages.ar.ts') },
);

export type ProblemTable = TableOf<typeof problemMessages>;
export type ProblemTexts = TextsOf<typeof problemMessages>;
