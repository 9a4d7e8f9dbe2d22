/** Runs in the page; what it needs is there without it, too. */
export const script = `
const search = document.querySelector('input[type=search]');
const none = document.querySelector('#none');
const about = document.querySelector('#about');
const status = document.querySelector('[role=status]');
const articles = [...document.querySelectorAll('article')];
const links = new Map([...document.querySelectorAll('nav a')].map((link) => [link.hash.slice(1), link]));
const groups = document.querySelectorAll('main section, nav details');
search.closest('label').hidden = false;

const find = () => {
  const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean);
  let found = 0;
  for (const article of articles) {
    const fits = words.every((word) => article.dataset.search.includes(word));
    article.hidden = !fits;
    const link = links.get(article.id);
    if (link) link.parentElement.hidden = !fits;
    found += fits;
  }
  for (const group of groups) {
    group.hidden = !group.querySelector('article:not([hidden]), li:not([hidden])');
    if (group.localName === 'details') group.open = words.length > 0;
  }
  none.hidden = found > 0;
  about.hidden = words.length > 0;
  status.textContent = words.length ? found + ' found' : '';
};
search.addEventListener('input', find);
addEventListener('keydown', (event) => {
  if (event.key === '/' && document.activeElement !== search && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    search.focus();
  } else if (event.key === 'Escape' && document.activeElement === search) {
    search.value = '';
    find();
  }
});
// A link to what the search has put away shows it again.
addEventListener('hashchange', () => {
  if (!document.getElementById(location.hash.slice(1))?.hidden) return;
  search.value = '';
  find();
  location.replace(location.hash);
});

const root = document.documentElement;
const button = document.querySelector('button');
const kept = { get: () => null, set: () => {} };
try {
  const { localStorage } = window;
  kept.get = () => localStorage.getItem('edurise:reference-theme');
  kept.set = (theme) => localStorage.setItem('edurise:reference-theme', theme);
} catch {}
const isDark = () =>
  (root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
const paint = () => { button.textContent = isDark() ? 'Light' : 'Dark'; };
if (kept.get()) root.dataset.theme = kept.get();
button.hidden = false;
button.addEventListener('click', () => {
  root.dataset.theme = isDark() ? 'light' : 'dark';
  kept.set(root.dataset.theme);
  paint();
});
paint();
`;
