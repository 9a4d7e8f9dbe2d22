import type { ClientCore, Session } from '@edurise/sdk/core';
import { courses } from '@edurise/sdk/courses';
import { meaningOfPage } from './web-page.ts';

/** By session, which all clients of one platform on a page share. */
const found = new WeakMap<Session, boolean>();
const asking = new WeakSet<Session>();

/**
 * Is there a platform at the client's address at all? Asks, once, for what every platform shows to everybody.
 * Undefined while it is not known; calls back when it is.
 */
export const isPlatform = (edu: ClientCore, changed: () => void): boolean | undefined => {
  const { session } = edu;
  if (!found.has(session) && !asking.has(session)) {
    asking.add(session);
    const say = (is: boolean): void => {
      asking.delete(session);
      found.set(session, is);
      changed();
    };
    edu
      .with({ courses })
      .courses.list({ page_size: 1 })
      .then(
        () => say(true),
        (error: unknown) => say(meaningOfPage(error) === undefined),
      );
  }
  return found.get(session);
};

/** Whoever asks again may find what was not there before. */
export const forgetPlatform = ({ session }: ClientCore): void => void found.delete(session);
