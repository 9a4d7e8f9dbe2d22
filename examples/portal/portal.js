/**
 * A white-label portal in one small module: routes in the hash, EduRise's elements for everything else.
 * Elements ask before they navigate (`edurise-…-request`, cancelable); the portal answers with its own addresses.
 */
import { baseUrl, tenants } from './config.js';
import { words } from './words.js';

const school = document.querySelector('#school');
const view = document.querySelector('#view');
const remembered = (key) => {
  try {
    return sessionStorage.getItem(`portal:${key}`);
  } catch {
    return null; // a sandboxed frame has no storage
  }
};
const remember = (key, value) => {
  try {
    sessionStorage.setItem(`portal:${key}`, value);
  } catch {
    // as above: the choice lasts as long as the page
  }
};

/** Makes an element with attributes; `null` and `undefined` leave an attribute out. */
const element = (tag, attributes = {}, ...children) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value != null) made.setAttribute(name, value);
  made.append(...children);
  return made;
};
/** Something that says one of the portal's words, in whichever language is chosen. */
const saying = (word, tag, attributes) => element(tag, { ...attributes, 'data-word': word }, word);
const heading = (word) => saying(word, 'h1', { class: 'hidden' });
/** Links to what lies beside. */
const ways = (...links) => element('p', { class: 'ways' }, ...links);
const translate = () => {
  const said = words[chosenLocale.value];
  for (const place of document.querySelectorAll('[data-word]')) place.textContent = said[place.dataset.word];
  for (const place of document.querySelectorAll('[data-label]')) place.ariaLabel = said[place.dataset.label];
};

/** What somebody's own page is called: who teaches or runs the school finds their dashboard there. */
const ownPage = () => (['instructor', 'admin'].includes(person.user?.role) ? 'overview' : 'learning');
const ownPages = '[data-word=learning], [data-word=overview]';

/** Empty until it is known who is there: whoever is signed in is not asked to sign in for a moment. */
const accountPage = () => {
  if (!person.status) return [];
  return ['active', 'degraded'].includes(person.status)
    ? [heading('account'), element('edurise-account')]
    : [element('div', { class: 'narrow' }, element('edurise-sign-in'))];
};

/** A place in a lecture: `41`, a second of a film; `page=3` of a document; `quote=numbered steps` of a text. */
const placeIn = (place = '') => {
  const [, name = 'time', value] = /^(?:(page|quote)=)?(.+)$/s.exec(place) ?? [];
  return { [name]: value };
};

const routes = [
  [/^\/?$/, () => [heading('courses'), element('edurise-catalog', { 'course-href': '#/courses/{id}' })]],
  [/^\/courses\/([^/]+)$/, (course) => [element('edurise-course', { course })]],
  [
    /^\/courses\/([^/]+)\/learn(?:\/([^/]+)(?:\/([^/]+))?)?$/,
    (course, lecture, place) => [
      ways(
        saying('about', 'a', { class: 'back', href: `#/courses/${course}` }),
        saying('assignments', 'a', { href: `#/courses/${course}/assignments` }),
      ),
      element('edurise-course-player', { course, lecture, ...placeIn(place) }),
    ],
  ],
  [
    /^\/courses\/([^/]+)\/assignments(?:\/([^/]+))?$/,
    (course, assignment) => [
      ways(saying('toCourse', 'a', { class: 'back', href: `#/courses/${course}/learn` })),
      heading('assignments'),
      element('edurise-assignment', { course, assignment }),
    ],
  ],
  [
    /^\/courses\/([^/]+)\/lectures\/([^/]+)\/quiz$/,
    (course, lecture) => [
      ways(saying('toCourse', 'a', { class: 'back', href: `#/courses/${course}/learn/${lecture}` })),
      heading('quiz'),
      element('edurise-quiz-builder', { lecture }),
    ],
  ],
  [
    /^\/learning$/,
    () => [
      heading(ownPage()),
      element('edurise-dashboard'),
      ways(saying('certificates', 'a', { href: '#/certificates' }), saying('messages', 'a', { href: '#/messages' })),
    ],
  ],
  [
    /^\/messages(?:\/([^/]+))?$/,
    (conversation) => [
      ways(saying(ownPage(), 'a', { class: 'back', href: '#/learning' })),
      heading('messages'),
      element('edurise-messages', { conversation }),
    ],
  ],
  [
    /^\/certificates$/,
    () => [
      ways(saying('learning', 'a', { class: 'back', href: '#/learning' })),
      heading('certificates'),
      element('edurise-certificates', { 'verify-href': '#/verify/{code}' }),
    ],
  ],
  [/^\/verify(?:\/([^/]+))?$/, (code) => [heading('verify'), element('edurise-verify-certificate', { code })]],
  [/^\/account$/, accountPage],
];

function show({ focus = true } = {}) {
  const path = location.hash.slice(1) || '/';
  const [, open, match] = routes
    .map(([pattern, make]) => [pattern, make, pattern.exec(path)])
    .find(([, , found]) => found) ?? [null, null, null];
  view.replaceChildren(
    ...(open
      ? open(...match.slice(1).map((part) => part && decodeURIComponent(part)))
      : [element('p', { class: 'lost' }, saying('lost', 'span'), ' ', saying('allCourses', 'a', { href: '#/' }))]),
  );
  translate();
  for (const link of document.querySelectorAll('.bar nav a')) {
    const here = link.hash === '#/learning' ? path === '/learning' : path === '/' || path.startsWith('/courses');
    if (here) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  window.scrollTo(0, 0);
  if (focus) view.focus({ preventScroll: true });
}

/** The tenant's name and logo, and who is signed in. */
function brand(tenant) {
  const name = tenant?.name ?? tenants.find(({ slug }) => slug === chosenTenant.value)?.name ?? 'Portal';
  for (const place of document.querySelectorAll('.name')) place.textContent = name;
  document.title = name;
  const logo = document.querySelector('.logo');
  const address = tenant?.branding?.logo_url;
  logo.hidden = !address;
  if (address) logo.src = address;
}

const chosenTenant = document.querySelector('#tenant');
for (const { slug, name } of tenants) chosenTenant.append(element('option', { value: slug }, name));
chosenTenant.addEventListener('change', async () => {
  const slug = chosenTenant.value;
  const { user } = person;
  location.hash = '#/';
  // A member takes the session along; anybody else comes as a visitor.
  if (user?.tenants?.some((tenant) => tenant.slug === slug)) await school.edu.session.switchTenant(slug);
  else visit(slug);
});
const visit = (slug) => {
  school.setAttribute('tenant', slug);
  remember('tenant', slug);
};

const chosenLocale = document.querySelector('#locale');
chosenLocale.value = remembered('locale') ?? 'en';
const speak = () => {
  school.locale = chosenLocale.value;
  document.documentElement.lang = chosenLocale.value;
  document.documentElement.dir = chosenLocale.value === 'ar' ? 'rtl' : 'ltr';
  remember('locale', chosenLocale.value);
  translate();
};
chosenLocale.addEventListener('change', speak);

const themeButton = document.querySelector('#theme');
const paint = (theme) => {
  school.theme = theme;
  document.documentElement.dataset.theme = theme;
  themeButton.setAttribute('aria-pressed', String(theme === 'dark'));
  remember('theme', theme);
};
const preferred = () => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
themeButton.addEventListener('click', () => paint(school.theme === 'dark' ? 'light' : 'dark'));

const account = document.querySelector('#account');
let person = {};
const greet = (session) => {
  person = session;
  const { user } = session;
  for (const place of document.querySelectorAll(ownPages)) place.dataset.word = ownPage();
  if (user) {
    delete account.dataset.word;
    account.textContent = user.first_name || user.email;
  } else {
    account.dataset.word = 'signIn';
  }
  translate();
  if (session.tenant) chosenTenant.value = session.tenant;
};
const showAccount = () => {
  if (location.hash === '#/account') show({ focus: false });
};

document.addEventListener('edurise-course-open-request', (event) => {
  event.preventDefault();
  location.hash = `#/courses/${event.detail.course}`;
});
document.addEventListener('edurise-learn-request', (event) => {
  event.preventDefault();
  const { course, lecture } = event.detail;
  location.hash = `#/courses/${course}/learn${lecture ? `/${lecture}` : ''}`;
});
// Who teaches finds the way to a lecture's quiz beside it.
document.addEventListener('edurise-lecture-opened', (event) => {
  const { course, lecture, contentType } = event.detail;
  const beside = view.querySelector('.ways');
  beside?.querySelector('[data-word=quiz]')?.remove();
  if (contentType !== 'quiz' || ownPage() !== 'overview') return;
  beside?.append(saying('quiz', 'a', { href: `#/courses/${course}/lectures/${lecture}/quiz` }));
  translate();
});
document.addEventListener('edurise-assignment-open-request', (event) => {
  event.preventDefault();
  const { course, assignment } = event.detail;
  location.hash = `#/courses/${course}/assignments/${assignment}`;
});
document.addEventListener('edurise-catalog-request', (event) => {
  event.preventDefault();
  location.hash = '#/';
});
document.addEventListener('edurise-signed-in', () => {
  // Whoever has signed in again in the middle of something stays there.
  if (location.hash === '#/account' && view.querySelector('edurise-sign-in')) location.hash = '#/learning';
});
document.addEventListener('edurise-signed-out', showAccount);
document.addEventListener('edurise-preferences-saved', (event) => {
  const { language, theme } = event.detail;
  if (words[language]) {
    chosenLocale.value = language;
    speak();
  }
  if (theme) paint(theme === 'system' ? preferred() : theme);
});
school.addEventListener('edurise-session-changed', (event) => {
  const before = person.status;
  greet(event.detail);
  if (!before) showAccount();
});
school.addEventListener('edurise-tenant-changed', (event) => brand(event.detail.tenant));
addEventListener('hashchange', () => show());
// A fragment is a route here, so the skip link moves the focus by itself.
document.querySelector('.skip').addEventListener('click', (event) => {
  event.preventDefault();
  view.focus();
});

school.setAttribute('base-url', baseUrl);
visit(remembered('tenant') ?? tenants[0].slug);
paint(remembered('theme') ?? preferred());
speak();
brand();
show({ focus: false });
