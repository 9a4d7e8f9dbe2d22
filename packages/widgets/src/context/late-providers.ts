import { ContextRoot } from '@lit/context';

const attached = Symbol.for('@edurise/context-root@1');

/**
 * Lets an element that was upgraded before its provider find it afterwards. Module order on somebody
 * else's page is not ours to choose. Attached once per document, whatever the number of copies.
 */
export const awaitLateProviders = (): void => {
  const root = document.documentElement as HTMLElement & { [attached]?: ContextRoot };
  if (root[attached]) return;
  root[attached] = new ContextRoot();
  root[attached].attach(root);
};
