import type { Calendar } from '../authoring/calendar.ts';
import { acmeTalks } from './acme.ts';
import { talksOf } from './draft.ts';
import { lindenTalks } from './linden.ts';
import type { DemoConversation } from './shape.ts';

/** What people at the two schools write to each other. */
export const conversations = (calendar: Calendar): DemoConversation[] => [
  ...talksOf('acme', acmeTalks, calendar),
  ...talksOf('linden', lindenTalks, calendar),
];
