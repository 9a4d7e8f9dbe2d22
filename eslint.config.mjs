import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import tseslint from 'typescript-eslint';

const noHtmlSinks = [
  {
    selector: 'AssignmentExpression > MemberExpression[property.name=/^(inner|outer)HTML$/]',
    message: 'The page’s Trusted Types policy forbids it. Build nodes, or go through src/rich-text.',
  },
  {
    selector: "CallExpression[callee.property.name='insertAdjacentHTML']",
    message: 'The page’s Trusted Types policy forbids it. Build nodes, or go through src/rich-text.',
  },
];
const noInlineStyles = [
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/(^|[\\s"\'])style=/]',
    message: 'A page with style-src ’self’ blocks style attributes. Use a class, or cssVars() for what varies.',
  },
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/<style[\\s>]/]',
    message: 'A page with style-src ’self’ blocks <style>. Put it into the element’s styles.',
  },
];
const noPageUnits = [
  {
    selector:
      "TaggedTemplateExpression[tag.name='css'] TemplateElement[value.raw=/(^|[\\s:(,])-?[0-9.]+(rem|[dsl]?v(w|h|i|b|min|max))\\b/]",
    message: 'The page decides what rem and the viewport are. Use multiples of var(--edurise-u), or container units.',
  },
];
const noStrayDefine = [
  {
    selector: "CallExpression[callee.object.name='customElements'][callee.property.name='define']",
    message: 'Only src/define registers elements, guarded.',
  },
];
const widgetBans = [...noHtmlSinks, ...noInlineStyles, ...noPageUnits, ...noStrayDefine];

const zodOnlyMini = {
  name: 'zod',
  message: "Write `import * as z from 'zod/mini'`: the whole of zod is ten times as large and needs eval.",
};

const noNamedZod = [
  {
    selector: "ImportDeclaration[source.value='zod/mini'] > ImportSpecifier[imported.name='z']",
    message: zodOnlyMini.message,
  },
];

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      '**/node_modules/',
      '.data/',
      '.cache/',
      'coverage/',
      'docs/reference/',
      'packages/sandbox/media/',
    ],
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        // All files as one program: what packages share is read once.
        project: ['scripts/tsconfig.lint.json'],
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // `interface X extends Y {}` is how a schema's type gets its name, `{}` how a client says it has no areas yet.
      '@typescript-eslint/no-empty-object-type': [
        'error',
        { allowInterfaces: 'with-single-extends', allowObjectTypes: 'always' },
      ],
      // Interfaces here are written with method syntax, and implemented by closures.
      '@typescript-eslint/unbound-method': 'off',
      // An error is handed on as it came.
      '@typescript-eslint/prefer-promise-reject-errors': [
        'error',
        { allowThrowingUnknown: true, allowThrowingAny: true },
      ],
      // Being async is part of an interface, and turns a throw into a rejection.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { arguments: false, attributes: false } },
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: [zodOnlyMini],
          patterns: [
            {
              group: ['lit/directives/style-map*'],
              message: 'Its first render is blocked under style-src ’self’. Use cssVars().',
            },
            {
              group: ['lit/directives/unsafe-*', 'lit/directives/unsafe-html*'],
              message: 'Only src/rich-text makes HTML, sanitised.',
            },
          ],
        },
      ],
      'no-restricted-syntax': ['error', ...noNamedZod],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-eval': 'error',
      'no-new-func': 'error',
    },
  },
  {
    files: ['packages/widgets/src/**/*.ts'],
    extends: [lit.configs['flat/recommended']],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      'no-restricted-syntax': ['error', ...widgetBans],
      'lit/no-legacy-template-syntax': 'error',
      'lit/no-template-map': 'off',
    },
  },
  {
    files: ['packages/widgets/src/define/**'],
    rules: { 'no-restricted-syntax': ['error', ...noHtmlSinks, ...noInlineStyles] },
  },
  {
    files: ['packages/widgets/src/rich-text/**'],
    rules: { 'no-restricted-syntax': ['error', ...noInlineStyles, ...noStrayDefine], 'no-restricted-imports': 'off' },
  },
  {
    // A test builds what the code must survive, and says what it finds.
    files: ['**/*.test.ts', '**/*.node-test.ts', '**/test/**/*.ts'],
    rules: {
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite'] },
          ],
        },
      ],
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-this-alias': 'off',
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
    },
  },
  // What must compile, or must not, is never run.
  {
    files: ['**/*.test-d.ts'],
    rules: { '@typescript-eslint/no-unused-vars': 'off', '@typescript-eslint/consistent-type-imports': 'off' },
  },
  // chai's assertions look like promises to the compiler.
  {
    files: ['packages/widgets/**/*.test.ts', 'packages/widgets/test/**'],
    rules: { '@typescript-eslint/no-floating-promises': 'off' },
  },
  { files: ['scripts/**', 'examples/**', 'packages/sandbox/**'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { ecmaVersion: 2024, sourceType: 'module' },
    rules: { 'no-unused-vars': 'error', 'no-undef': 'off', eqeqeq: ['error', 'always', { null: 'ignore' }] },
  },
);
