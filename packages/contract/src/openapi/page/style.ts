export const style = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#fff, #14161b);
  --raised: light-dark(#f5f6f8, #1c1f26);
  --line: light-dark(#dfe2e8, #2e333d);
  --text: light-dark(#1c2027, #e4e7ec);
  --soft: light-dark(#5a6372, #9aa3b2);
  --accent: light-dark(#2456c7, #8ab4ff);
}
:root[data-theme='light'] { color-scheme: light; }
:root[data-theme='dark'] { color-scheme: dark; }
* { box-sizing: border-box; }
html { scroll-padding-top: 5rem; }
body {
  margin: 0;
  background: var(--ground);
  color: var(--text);
  font: 1rem/1.55 system-ui, sans-serif;
}
a { color: var(--accent); text-decoration: none; }
a:hover { text-decoration: underline; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
code, pre { font: 0.875em/1.5 ui-monospace, 'SF Mono', Menlo, Consolas, monospace; }
small { color: var(--soft); font-size: 0.8125em; }
header {
  position: sticky;
  inset-block-start: 0;
  z-index: 1;
  display: flex;
  flex-wrap: wrap;
  gap: 0.5rem 1rem;
  align-items: center;
  padding: 0.75rem 1.5rem;
  background: var(--ground);
  border-block-end: 1px solid var(--line);
}
header strong { font-size: 1.125rem; }
header label { flex: 1 1 14rem; max-inline-size: 34rem; }
header input {
  inline-size: 100%;
  min-block-size: 2.5rem;
  padding: 0 0.75rem;
  border: 1px solid var(--line);
  border-radius: 8px;
  background: var(--raised);
  color: inherit;
  font: inherit;
}
header button {
  min-block-size: 2.5rem;
  margin-inline-start: auto;
  padding: 0 0.75rem;
  border: 1px solid var(--line);
  border-radius: 8px;
  background: none;
  color: inherit;
  font: inherit;
  cursor: pointer;
}
.columns { display: grid; grid-template-columns: 17rem minmax(0, 1fr); }
nav {
  position: sticky;
  inset-block-start: 4rem;
  align-self: start;
  max-block-size: calc(100vh - 4rem);
  overflow-y: auto;
  padding: 1rem 0.5rem 2rem 1.5rem;
  border-inline-end: 1px solid var(--line);
  font-size: 0.875rem;
}
nav summary { padding: 0.25rem 0; cursor: pointer; font-weight: 600; }
nav summary small { font-weight: 400; }
nav ul { margin: 0 0 0.5rem; padding: 0; list-style: none; }
nav li a { display: block; padding: 0.1875rem 0.75rem; color: var(--soft); overflow-wrap: anywhere; }
main { max-inline-size: 58rem; padding: 1rem 2rem 6rem; }
h1 { font-size: 1.75rem; line-height: 1.25; }
h2 { margin: 3rem 0 1rem; font-size: 1.375rem; text-transform: capitalize; }
h3 { margin: 0; font: 600 1.0625rem/1.4 ui-monospace, 'SF Mono', Menlo, Consolas, monospace; overflow-wrap: anywhere; }
h3 a { color: inherit; }
article { padding: 1.25rem 0; border-block-start: 1px solid var(--line); }
article:target h3 a { color: var(--accent); }
article p { margin: 0.375rem 0; }
.address { overflow-wrap: anywhere; }
.address i { color: var(--accent); font-style: normal; }
.method {
  display: inline-block;
  min-inline-size: 3.75rem;
  padding: 0 0.375rem;
  border-radius: 4px;
  font-size: 0.75rem;
  text-align: center;
  color: light-dark(#fff, #14161b);
}
.get { background: light-dark(#1d6f42, #7fd6a4); }
.post { background: light-dark(#2456c7, #8ab4ff); }
.put, .patch { background: light-dark(#8a5a00, #f0bf62); }
.delete { background: light-dark(#b3261e, #ff9d94); }
.facts { color: var(--soft); font-size: 0.875rem; }
pre { margin: 0.5rem 0; padding: 0.5rem 0.75rem; border-radius: 8px; background: var(--raised); overflow-x: auto; }
details > summary { cursor: pointer; }
article details { margin: 0.25rem 0; }
article summary { color: var(--soft); font-size: 0.875rem; }
table { inline-size: 100%; margin: 0.5rem 0; border-collapse: collapse; font-size: 0.9375rem; }
th, td { padding: 0.375rem 0.75rem 0.375rem 0; border-block-start: 1px solid var(--line); text-align: start; vertical-align: top; }
th { inline-size: 14rem; font-weight: 400; overflow-wrap: anywhere; }
td { overflow-wrap: anywhere; }
td p { color: var(--soft); font-size: 0.875rem; }
[hidden] { display: none !important; }
#none { padding: 3rem 0; color: var(--soft); }
@media (max-width: 52rem) {
  .columns { grid-template-columns: minmax(0, 1fr); }
  nav { position: static; max-block-size: 14rem; border-inline-end: 0; border-block-end: 1px solid var(--line); }
  main { padding-inline: 1rem; }
  th { inline-size: 40%; }
  html { scroll-padding-top: 8rem; }
}
@media print { header, nav { display: none; } }
`;
