import type { ClientCore } from '@edurise/sdk/core';
import { safeStorage } from '../../storage/safe-storage.ts';

/**
 * What the device keeps of one person's work on one assignment: the text that is not handed in yet, and, for a platform that
 * does not tell a learner of their submission, its id.
 */
export interface KeptWork {
  text: string;
  submission: string | undefined;
}

/** Bound to platform, school and person: nobody else who signs in on this device is shown it. */
export const keptWork = ({ baseUrl, session, tenant }: ClientCore, assignment: string): KeptWork => {
  const key = `edurise:assignment:${JSON.stringify([baseUrl, tenant ?? '', session.state.user?.id ?? '', assignment])}`;
  const entry = (kind: string) => ({
    get: () => safeStorage.get(`${key}:${kind}`),
    set: (value: string | undefined) =>
      value ? safeStorage.set(`${key}:${kind}`, value) : safeStorage.remove(`${key}:${kind}`),
  });
  const text = entry('text');
  const submission = entry('submission');
  return {
    get text() {
      return text.get() ?? '';
    },
    set text(value) {
      text.set(value);
    },
    get submission() {
      return submission.get() ?? undefined;
    },
    set submission(id) {
      submission.set(id);
    },
  };
};
