/** An icon as data: the children of a 24 × 24 `svg`, each a tag with its attributes. */
export type IconNode = readonly (readonly [
  tag: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
])[];
