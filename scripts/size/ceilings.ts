import * as contractAreas from '@edurise/contract/areas';

/** What is fetched before a thing can be used may weigh this much: min + gzip, in kB of 1,000 bytes. */
export interface Ceiling {
  kB: number;
  /** None of these may be part of what is fetched first; a piece of a module's path. */
  without: readonly string[];
  /** Another entry that whoever has this one has as well: what the two share is counted there. */
  beside?: string;
}

const areas = Object.keys(contractAreas);
const schemas = ['/zod/', '/schemas.ts', '/validation/'];
const indexedDb = '/sdk/src/outbox/store.ts';
const kept = '/sdk/src/persistent-cache/';
const views = '/sdk/src/optimistic/';
const remembered = '/sdk/src/remember/';
const everyArea = areas.map((area) => `/contract/src/${area}/`);
const everyAreaBut = (own: string): string[] => everyArea.filter((path) => !path.includes(`/${own}/`));

/** Entries of `@edurise/sdk`. What an entry shares with `core` is counted once, in `core`. */
export const sdkCeilings: Record<string, Ceiling> = {
  core: { kB: 20, without: [...schemas, indexedDb, kept, views, remembered, ...everyArea] },
  ...Object.fromEntries(
    areas.map((area) => [area, { kB: 2, without: [...schemas, indexedDb, ...everyAreaBut(area)] }]),
  ),
  outbox: { kB: 5, without: [...schemas, ...everyArea] },
  validation: { kB: 12, without: [indexedDb] },
  // The two together 2.
  breaker: { kB: 1, without: [...schemas, indexedDb, ...everyArea] },
  health: { kB: 1, without: [...schemas, indexedDb, ...everyArea] },
  'outbox/lazy': { kB: 1, without: [...schemas, indexedDb, ...everyArea] },
  realtime: {
    kB: 7,
    without: [...schemas, indexedDb, ...everyArea, '/realtime/collaboration/', '/connection/upkeep.ts'],
  },
  // What every tab has; what it takes to lead is fetched beside it: some 2.7.
  'realtime/share': {
    kB: 3,
    without: [...schemas, indexedDb, ...everyArea, '/realtime/hub.ts', '/share/succession.ts'],
    beside: 'realtime',
  },
  'realtime/lazy': { kB: 1.2, without: [...schemas, indexedDb, ...everyArea, '/realtime/hub.ts'] },
  collaboration: { kB: 3, without: [...schemas, indexedDb, ...everyArea, '/realtime/hub.ts'] },
  logger: { kB: 1, without: [...schemas, indexedDb, ...everyArea] },
  scoring: { kB: 5, without: [...schemas, indexedDb, ...everyArea, '/sdk/src/outbox/'] },
  storage: { kB: 1, without: [...schemas, indexedDb, ...everyArea] },
  'persistent-cache': { kB: 3, without: [...schemas, indexedDb, views, remembered, ...everyArea] },
  optimistic: { kB: 2, without: [...schemas, indexedDb, kept, remembered, ...everyArea] },
  remember: { kB: 1, without: [...schemas, indexedDb, kept, views, ...everyArea] },
  streams: { kB: 2, without: [...schemas, indexedDb, ...everyArea, '/sdk/src/files/'] },
  files: { kB: 2, without: [...schemas, indexedDb, ...everyArea, '/streams/event-'] },
  bulk: { kB: 1, without: [...schemas, indexedDb, ...everyArea, '/streams/'] },
  'api-key': { kB: 1, without: [...schemas, indexedDb, ...everyArea, '/sdk/src/cookies/'] },
  // With an outbox of its own.
  xapi: { kB: 10, without: [...schemas, ...everyAreaBut('quizzes')] },
  calendar: { kB: 1.2, without: [...schemas, indexedDb, ...everyArea] },
  cookies: { kB: 1.5, without: [...schemas, indexedDb, ...everyArea, '/streams/'] },
};

const heavy = ['/pdfjs-dist/', '/dompurify/', '/marked/', '/chart.js/', '/ui/chart/', ...schemas, indexedDb];
const staff = '/dashboard/staff/';
const player = '/elements/course-player/';
const quiz = '/elements/quiz/';

/**
 * The browser bundles: a page with only this element, the client included. Some 37 kB of each are what all share: Lit, the
 * client, language, theme and states; a second element on a page adds only the rest.
 */
export const elementCeilings: Record<string, Ceiling> = {
  edurise: { kB: 3, without: [...heavy, '/lit/', '/sdk/', player, quiz] },
  provider: { kB: 40.5, without: [...heavy, player, quiz] },
  account: { kB: 55, without: [...heavy, player, quiz] },
  assignment: { kB: 54, without: [...heavy, player + 'panels', quiz] },
  certificates: { kB: 46, without: [...heavy, player, quiz] },
  notifications: { kB: 48.5, without: [...heavy, player, quiz] },
  status: { kB: 44, without: [...heavy, player, quiz] },
  messages: { kB: 54, without: [...heavy, player, quiz] },
  'verify-certificate': { kB: 46, without: [...heavy, player, quiz] },
  'sign-in': { kB: 44.7, without: [...heavy, player, quiz] },
  catalog: { kB: 52.5, without: [...heavy, player, quiz] },
  'course-card': { kB: 45.6, without: [...heavy, player, quiz] },
  // With all of Lit's small directives that it shares, in one file.
  course: { kB: 57.3, without: [...heavy, player, quiz] },
  dashboard: { kB: 50, without: [...heavy, player, quiz, staff] },
  quiz: { kB: 42, without: [...heavy, player] },
  'quiz-builder': { kB: 55, without: [...heavy, player, quiz, '/contract/src/scoring/', '/contract/src/proctoring/'] },
  'course-player': { kB: 48, without: [...heavy, quiz] },
};
