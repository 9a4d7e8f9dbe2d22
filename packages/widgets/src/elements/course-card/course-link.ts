/**
 * An address from a template such as `/courses/{id}` or `/kurse/{slug}`; undefined without a template, or
 * where the course lacks what the template asks for.
 */
export const courseLink = (
  template: string | undefined,
  course: { readonly id: string; readonly slug?: string | undefined },
): string | undefined => {
  if (!template) return undefined;
  let complete = true;
  const address = template.replace(/\{(id|slug)\}/g, (_, name: 'id' | 'slug') => {
    const value = course[name];
    if (!value) complete = false;
    return encodeURIComponent(value ?? '');
  });
  return complete ? address : undefined;
};

/** A click that means "open it here", not "in a new tab" or "download it". */
export const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey && !event.defaultPrevented;
