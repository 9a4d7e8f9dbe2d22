/** Chance that repeats itself: what is drawn depends on what it is drawn for, and on nothing else. */
type Part = string | number;

/** A number below 2³² that belongs to these parts: the same one every time, and unlike its neighbours'. */
export const draw = (...parts: readonly Part[]): number => {
  let hash = 0x811c9dc5;
  for (const character of parts.join('\n')) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  // Texts that differ in their last letter alone differ in the lowest bits alone: spread them.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/** A whole number from `low` to `high`, both included. */
export const between = (low: number, high: number, ...parts: readonly Part[]): number =>
  low + (draw(...parts) % (high - low + 1));

export const pick = <T>(from: readonly T[], ...parts: readonly Part[]): T => from[draw(...parts) % from.length]!;

/** A UUID that belongs to these parts. */
export const identity = (...parts: readonly Part[]): string => {
  const hex = [0, 1, 2, 3]
    .map((word) =>
      draw(...parts, word)
        .toString(16)
        .padStart(8, '0'),
    )
    .join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
};
