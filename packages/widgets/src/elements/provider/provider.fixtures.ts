import type { Fixtures } from '../../../test/fixture.ts';
import type { EduRiseProvider } from './provider.ts';

/** The page that stands inside, so that a picture shows whose colours it keeps. */
const page = (element: EduRiseProvider): void => {
  const text = document.createElement('p');
  text.textContent = 'The page’s own text, in the page’s own look.';
  element.append(text);
};

export const fixtures: Fixtures<EduRiseProvider> = {
  notices: {
    act: (element) => {
      page(element);
      element.notify({ kind: 'success', text: 'Your note was saved.' });
      element.notify({ kind: 'warning', text: 'Two answers wait for a connection. They are safe on this device.' });
      element.notify({
        kind: 'error',
        text: 'The bookmark could not be removed.',
        action: { label: 'Try again', run: () => undefined },
      });
    },
    shows: '.notice',
  },
};
