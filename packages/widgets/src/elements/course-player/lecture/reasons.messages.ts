import { messages, type TableOf } from '../../../messages/messages.ts';

/** Why a lecture is not complete, or what its completion rests on. */
export const reasonMessages = messages(
  {
    read: (f, share: number) => `${f.percent(share)} read`,
    needed: (f, share: number) => `${f.percent(share)} needed`,
    quizNeeded: 'Complete when the quiz is passed',
    unverified: (f, seconds: number) => `${f.clock(seconds)} not confirmed yet`,
    unverifiedText:
      'More was reported than could be played in that time, or than the rules allow. It counts as soon as it can.',
    selfReportedText: 'It is complete because you said so; it was not measured.',
    updatedSince: 'Updated since you completed it',
    updatedSinceText: 'The content has changed. Your completion stands.',
    carried: (f, seconds: number) => `${f.clock(seconds)} of it watched in an earlier version`,
    dropped: (f, seconds: number) => `${f.clock(seconds)} that you watched is not in this version`,
    rewritten: 'Some of what you read has been rewritten',
  },
  { de: () => import('./reasons.messages.de.ts'), ar: () => import('./reasons.messages.ar.ts') },
);

export type ReasonTable = TableOf<typeof reasonMessages>;
