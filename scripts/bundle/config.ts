import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import commonjs from '@rollup/plugin-commonjs';
import nodeResolve from '@rollup/plugin-node-resolve';
import type { ManualChunkMeta, Plugin, RollupOptions } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import htmlLiterals from 'rollup-plugin-html-literals';
import { assetUrls } from './asset-urls.ts';
import { licences } from './licences.ts';
import { compileHints } from './compile-hints.ts';
import { kyWithoutProgress } from './ky-progress.ts';
import { litUsesOurPolicy } from './lit-policy.ts';
import { minified } from './minify.ts';
import { ownIcons } from './own-icons.ts';

const widgets = join(import.meta.dirname, '..', '..', 'packages', 'widgets');
export const bundleFolder = join(widgets, 'dist', 'cdn');
/** Where the unminified ones go, which no one else should take for the real ones. */
export const devBundleFolder = join(widgets, 'dist', 'dev');

/** The names of the elements that register themselves: `course-player` for `src/define/course-player.ts`. */
export const elementNames = (): string[] =>
  readdirSync(join(widgets, 'src', 'define'))
    .filter((file) => file.endsWith('.ts') && !['all.ts', 'define.ts'].includes(file))
    .map((file) => basename(file, '.ts'));

/** Drawn by most elements. */
const commonIcons =
  /\/lucide\/.*\/(book-open|check|chevron-right|circle-alert|circle-play|circle-question-mark|clock|file-text|layers|list-checks|loader-circle|lock|x)\.mjs$/;

/**
 * What several elements share and what is asked for together, in one file: each module alone would be smaller than the request
 * for it, and costs the main thread more than to run it.
 */
const together: readonly (readonly [name: string, modules: RegExp])[] = [
  ['icons', commonIcons],
  ['base', /\/src\/(controllers\/resource-status|storage\/safe-storage)\.ts$|\/decorators\/state\.js$/],
  ['progress', /\/src\/(theme\/css-vars|ui\/progress(\.styles)?)\.ts$/],
  ['lists', /\/lit-html\/(directive-helpers|directives\/(live|repeat))\.js$/],
  ['parts', /\/lit-html\/(async-directive|directives\/(keyed|ref))\.js$/],
  ['rich-text', /\/src\/rich-text\/(rich-text|prose\.styles)\.ts$/],
  [
    'attempt',
    /\/src\/elements\/quiz\/(attempt\/(answers|decimal|journal-store|navigation)|arithmetic\/(words|arithmetic))\.ts$/,
  ],
];

const closures = new WeakMap<ManualChunkMeta['getModuleInfo'], Set<string>>();

/** What every element rests on: its base class, with all that this imports. */
function sharedByAll({ getModuleIds, getModuleInfo }: ManualChunkMeta): Set<string> {
  let found = closures.get(getModuleInfo);
  if (found) return found;
  closures.set(
    getModuleInfo,
    (found = new Set(
      [...getModuleIds()].filter((id) => /\/src\/(element\/edurise-element|define\/define)\.ts$/.test(id)),
    )),
  );
  for (const id of found)
    for (const imported of getModuleInfo(id)?.importedIds ?? []) if (!/\/lucide\//.test(imported)) found.add(imported);
  return found;
}

/** zod's misplaced annotations and its one cycle are known and harmless. */
const zodNoise = ['INVALID_ANNOTATION', 'CIRCULAR_DEPENDENCY'];

/**
 * The browser bundles: one entry an element, and `edurise.js`, which loads them when it sees their tags. What they share
 * is in hashed chunks beside them. `minify: false` builds faster, for people at work; `asApplication` takes what we depend on as whoever
 * installs it does.
 */
export function bundles({ minify = true, asApplication = false } = {}): RollupOptions {
  const input = Object.fromEntries(elementNames().map((name) => [name, join(widgets, 'src', 'define', `${name}.ts`)]));
  const minifiers: Plugin[] = [
    // The tokens are made from a table by unsafeCSS, which a minifier of literals can't see through.
    htmlLiterals({ include: '**/widgets/src/**', exclude: '**/theme/tokens.ts', failOnError: true }) as Plugin,
    minified({
      module: true,
      ecma: 2020,
      // `unsafe_*`: nobody asks our functions and methods for their `prototype`, nor calls them with `new`.
      compress: { passes: 3, pure_getters: true, unsafe_arrows: true, unsafe_methods: true },
      format: { comments: false },
    }),
  ];
  return {
    // What a lazy chunk shares with an entry stays in the entry: a facade for its name would cost a request.
    preserveEntrySignatures: 'allow-extension',
    input: { ...input, edurise: join(widgets, 'src', 'loader.ts') },
    output: {
      dir: minify ? bundleFolder : devBundleFolder,
      format: 'es',
      entryFileNames: '[name].js',
      chunkFileNames: 'chunks/[name]-[hash].js',
      assetFileNames: 'assets/[name]-[hash][extname]',
      generatedCode: 'es2015',
      manualChunks: (id, graph) =>
        together.find(([, modules]) => modules.test(id))?.[0] ?? (sharedByAll(graph).has(id) ? 'define' : undefined),
      onlyExplicitManualChunks: true,
    },
    plugins: [
      ownIcons(commonIcons),
      nodeResolve({
        exportConditions: ['edurise-source', minify ? 'production' : 'development'],
        browser: true,
        extensions: ['.ts', '.mjs', '.js'],
      }),
      // Everything else is a module already; eventemitter3's index.mjs imports a CommonJS file.
      commonjs({ include: /eventemitter3/, strictRequires: false, defaultIsModuleExports: true }),
      esbuild({ target: 'es2022', tsconfig: join(widgets, 'tsconfig.json') }),
      assetUrls(),
      litUsesOurPolicy(),
      ...(asApplication ? [] : [kyWithoutProgress()]),
      licences(),
      ...(minify ? minifiers : []),
      ...(asApplication ? [] : [compileHints()]),
    ],
    onLog(level, log, handle) {
      if (zodNoise.includes(log.code ?? '') && log.message.includes('zod')) return;
      handle(level, log);
    },
  };
}
