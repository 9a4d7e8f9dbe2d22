/** How many instances the page is to have. */
const count = Number(new URLSearchParams(location.search).get('count') ?? 1);
/** Milliseconds between two looks: seldom enough that looking costs next to nothing, and the same for all. */
const interval = 20;

/** `find(host, 'my-element', 'button')`: the button in the shadow root, or in the document of the frame, of the first one. */
export function find(root, ...path) {
  let found = null;
  for (const selector of path) {
    const inside = found ? (found.shadowRoot ?? found.contentDocument ?? found) : root;
    found = inside.querySelector(selector);
    if (!found) return null;
  }
  return found;
}

/** Does the page lay it out, and may it be used? */
export const usable = (control) => control !== null && !control.disabled && control.getClientRects().length > 0;

/** There is a control in the host, and it may be used. */
export const shows =
  (...path) =>
  (host) =>
    usable(find(host, ...path));

/**
 * Puts the instances on the page, one host each, and notes when the last of them can be used.
 * @param mount Called with each host and its number, in order; may be asynchronous.
 * @param ready Can the one in this host be used?
 */
export async function stage(mount, ready) {
  const hosts = Array.from({ length: count }, () => document.createElement('div'));
  document.querySelector('main').append(...hosts);
  let waiting = 0;
  const look = () => {
    while (waiting < hosts.length && ready(hosts[waiting])) waiting++;
    if (waiting === hosts.length) globalThis.interactive = performance.now();
    else setTimeout(look, interval);
  };
  requestAnimationFrame(look);
  for (const [index, host] of hosts.entries()) await mount(host, index);
}
