/** What tabs say to each other. Those that say it differently have other locks and other channels, and never meet. */
const protocol = 1;

/** Two sums of thirty-two bits. Keeps persons out of what every script of the page can list. */
const fingerprint = (text: string): string => {
  let one = 0x811c9dc5;
  let other = 0x2f0b4c47;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x5bd1e995) ^ (other >>> 15);
  }
  return (one >>> 0).toString(36) + (other >>> 0).toString(36);
};

/** What the tabs of one person in one school have in common, for one platform: the name of their lock and of their channel. */
export const nameOf = (origin: string, owner: string, version: number = protocol): string =>
  `edurise:rt:${version}:${origin}:${fingerprint(owner)}`;
