import type { Share } from '../sharing.ts';
import { nameOf } from './name.ts';
import { SharedLines } from './shared-lines.ts';

/**
 * One socket for each address in a browser, whichever of its tabs listens: one tab holds them for all. Where tabs cannot find each
 * other each has its own, and `edu.realtime.diagnostics().why` says why.
 * @example createClient({ baseUrl, realtime: realtime({ share: acrossTabs() }) });
 */
export const acrossTabs = (): Share => {
  return ({ environment, baseUrl, session }, local) => {
    const name = () => {
      const { principal, state } = session;
      // Before it is known who is there, and where a token does not say it.
      if (state.status === 'loading' || principal === '?') return undefined;
      return nameOf(baseUrl, JSON.stringify([principal, state.tenant]));
    };
    const succession = async () => (await import('./succession.ts')).Succession;
    return new SharedLines({ environment, name, local, succession });
  };
};
