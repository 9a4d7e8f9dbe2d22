export interface LinkParts {
  readonly id: string;
  readonly slug?: string | undefined;
  readonly lecture?: string | undefined;
}

/**
 * An address from a template such as `/courses/{id}` or `/kurse/{slug}/{lecture}`; undefined without a
 * template, or where the template asks for something that is not known.
 */
export const courseLink = (template: string | undefined, parts: LinkParts): string | undefined => {
  if (!template) return undefined;
  let complete = true;
  const address = template.replace(/\{(id|slug|lecture)\}/g, (_, name: keyof LinkParts) => {
    const value = parts[name];
    if (!value) complete = false;
    return encodeURIComponent(value ?? '');
  });
  return complete ? address : undefined;
};

/** A click that means "open it here", not "in a new tab" or "download it". */
export const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey && !event.defaultPrevented;
