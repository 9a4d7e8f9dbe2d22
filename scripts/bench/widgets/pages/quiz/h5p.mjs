import { H5P } from 'h5p-standalone';
import { shows, stage } from '../stage.mjs';

// One after the other: it keeps what it loads in one place for all.
await stage(
  (host) =>
    new H5P(host, {
      h5pJsonPath: '/h5p',
      frameJs: '/packages/h5p-standalone/dist/frame.bundle.js',
      frameCss: '/packages/h5p-standalone/dist/styles/h5p.css',
    }),
  shows('iframe', 'fieldset[name=q5] input'),
);
