import { publishedElements } from './scripts/published-elements.mjs';

export default {
  globs: [
    'packages/widgets/src/elements/**/*.ts',
    'packages/widgets/src/element/*.ts',
    'packages/widgets/src/define/*.ts',
  ],
  exclude: ['**/*.test.ts', '**/*.node-test.ts', '**/*.fixtures.ts', '**/*.messages*.ts', '**/*.styles.ts'],
  outdir: 'packages/widgets/dist',
  litelement: true,
  plugins: [publishedElements()],
};
