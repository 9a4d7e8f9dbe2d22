/**
 * Registers an element unless its name is taken: a second load, a second version or a page brought back
 * from the history never throws. Name and registry can be given.
 */
export const define = (
  name: string,
  element: CustomElementConstructor,
  registry: CustomElementRegistry | undefined = globalThis.customElements,
): void => {
  if (registry && !registry.get(name)) registry.define(name, element);
};
