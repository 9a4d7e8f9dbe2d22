/** Does a change of `changed` concern what depends on `tag`? A kind (`course`) covers its members (`course:42`), and depends on each. */
export const concerns = (changed: string, tag: string): boolean =>
  `${tag}:`.startsWith(`${changed}:`) || `${changed}:`.startsWith(`${tag}:`);

/** The question that whoever shows kept data asks of every `invalidated` event. */
export const affects = (changed: readonly string[], tags: readonly string[]): boolean =>
  changed.some((one) => tags.some((tag) => concerns(one, tag)));

/** Fills `course:{id}` from the first source that knows the name; where none does, the whole kind is meant. */
export const fillTags = (templates: readonly string[] | undefined = [], ...sources: unknown[]): string[] =>
  templates.map((template) => {
    const [kind, name] = template.split(':{');
    if (!name) return template;
    for (const source of sources) {
      const value = (source as Record<string, unknown> | null | undefined)?.[name.slice(0, -1)];
      if (typeof value === 'string' || typeof value === 'number') return `${kind}:${value}`;
    }
    return kind!;
  });
