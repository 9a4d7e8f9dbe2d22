/**
 * The one Trusted Types policy, `edurise`. Copies of this package on a page share it, since a name can be
 * made only once. A page that demands Trusted Types allows it by `trusted-types edurise`.
 *
 * `createHTML` passes on what it is given: it is for Lit's own templates and for text that `rich-text`
 * has sanitised, and nothing else may call it. `createScriptURL` takes only addresses of the page's or this
 * module's own origin.
 */
interface Policy {
  createHTML(html: string): string;
  createScriptURL(url: string): string;
}

const key = Symbol.for('edurise.trusted-types');

const rules: Policy = {
  createHTML: (html) => html,
  createScriptURL: (url) => {
    const { href, origin } = new URL(url, document.baseURI);
    if (origin !== location.origin && origin !== new URL(import.meta.url).origin)
      throw new TypeError(`A script from ${origin} is not ours to load.`);
    return href;
  },
};

interface Page {
  trustedTypes?: { createPolicy(name: string, rules: Policy): unknown };
  [key]?: Policy;
}

const make = (): Policy => {
  const page = globalThis as unknown as Page;
  try {
    return (page[key] ??= (page.trustedTypes?.createPolicy('edurise', rules) ?? rules) as Policy);
  } catch {
    // The page's list does not name it: what needs it fails there, and says so, not the import.
    return rules;
  }
};

/** Lit's own templates use it as well, in the bundles. */
export const policy: Policy = /*#__PURE__*/ make();
