/**
 * `edurise.js`: put it on a page once, and every `edurise-*` tag loads its element when it appears.
 *
 * A page that knows what it shows can name the entries itself (`<script type="module" src="…/quiz.js">`), which saves a
 * round trip.
 */
const entries: Record<string, () => Promise<unknown>> = {
  'edurise-account': () => import('./define/account.ts'),
  'edurise-assignment': () => import('./define/assignment.ts'),
  'edurise-certificates': () => import('./define/certificates.ts'),
  'edurise-dashboard': () => import('./define/dashboard.ts'),
  'edurise-provider': () => import('./define/provider.ts'),
  'edurise-catalog': () => import('./define/catalog.ts'),
  'edurise-course': () => import('./define/course.ts'),
  'edurise-course-card': () => import('./define/course-card.ts'),
  'edurise-course-player': () => import('./define/course-player.ts'),
  'edurise-quiz': () => import('./define/quiz.ts'),
  'edurise-quiz-builder': () => import('./define/quiz-builder.ts'),
  'edurise-notifications': () => import('./define/notifications.ts'),
  'edurise-status': () => import('./define/status.ts'),
  'edurise-messages': () => import('./define/messages.ts'),
  'edurise-sign-in': () => import('./define/sign-in.ts'),
  'edurise-verify-certificate': () => import('./define/verify-certificate.ts'),
};

const asked = new Set<string>();

function load(tag: string): void {
  const entry = entries[tag];
  if (!entry || asked.has(tag)) return;
  asked.add(tag);
  entry().catch((error: unknown) => {
    // The next sight of the tag, or the network's return, tries again.
    asked.delete(tag);
    console.error(`EduRise: <${tag}> could not be loaded.`, error);
  });
}

function lookAt(root: ParentNode): void {
  if (root instanceof Element) load(root.localName);
  for (const element of root.querySelectorAll(':not(:defined)')) load(element.localName);
}

lookAt(document);
new MutationObserver((changes) => {
  for (const { addedNodes } of changes) for (const node of addedNodes) if (node instanceof Element) lookAt(node);
}).observe(document.documentElement, { childList: true, subtree: true });
addEventListener('online', () => lookAt(document));

export {};
