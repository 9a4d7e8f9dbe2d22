export type Subject = 'quiz' | 'player';

export interface Contender {
  title: string;
  /** Whose versions are to be named; none for ours and for what a browser has. */
  packages: readonly string[];
  /** Style sheets that a page with it has, as packages name them. */
  styles?: readonly string[];
}

const none: readonly string[] = [];

/** Each has a page in `pages/<subject>/<name>.mjs`. In the order in which they are printed. */
export const contenders: Record<Subject, Record<string, Contender>> = {
  quiz: {
    native: { title: 'native', packages: none },
    lit: { title: 'Lit floor', packages: ['lit'] },
    edurise: { title: 'EduRise', packages: none },
    qti: {
      title: 'qti-components',
      packages: ['@citolab/qti-components'],
      styles: ['@citolab/qti-components/dist/item.css'],
    },
    survey: {
      title: 'SurveyJS',
      packages: ['survey-core', 'survey-js-ui'],
      styles: ['survey-core/survey-core.min.css'],
    },
    // With a content type as small as can be, for the real ones are not to be had by npm.
    h5p: { title: 'h5p-standalone, bare', packages: ['h5p-standalone'] },
  },
  player: {
    native: { title: 'native', packages: none },
    lit: { title: 'Lit floor', packages: ['lit'] },
    edurise: { title: 'EduRise', packages: none },
    plyr: { title: 'plyr', packages: ['plyr'], styles: ['plyr/dist/plyr.css'] },
    'media-chrome': { title: 'media-chrome', packages: ['media-chrome'] },
    videojs: { title: 'video.js core', packages: ['video.js'], styles: ['video.js/dist/video-js.min.css'] },
    vidstack: {
      title: 'vidstack',
      packages: ['vidstack'],
      styles: ['vidstack/player/styles/default/theme.css', 'vidstack/player/styles/default/layouts/video.css'],
    },
    mux: { title: 'mux-player', packages: ['@mux/mux-player'] },
  },
};

export const subjects = Object.keys(contenders) as Subject[];
