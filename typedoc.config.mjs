import { OptionDefaults } from 'typedoc';

export default {
  name: 'EduRise',
  entryPointStrategy: 'packages',
  entryPoints: [
    'packages/contract',
    'packages/sdk',
    'packages/widgets',
    'packages/sandbox',
    'packages/mocks',
    'packages/cli',
  ],
  out: 'docs/reference',
  readme: 'README.md',
  includeVersion: true,
  packageOptions: {
    // What an element's docstring says for the custom elements manifest.
    blockTags: [...OptionDefaults.blockTags, '@tag', '@slot', '@fires', '@csspart'],
    excludePrivate: true,
    excludeInternal: true,
    excludeExternals: true,
    validation: { notExported: false, invalidLink: false },
  },
  validation: { notExported: false, invalidLink: true, notDocumented: false },
  logLevel: 'Warn',
};
