import { bundles } from './scripts/bundle/config.ts';

export default bundles();
