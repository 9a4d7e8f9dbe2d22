/**
 * For custom-elements-manifest.config.mjs: leaves of the manifest what a user of the published package can see, under the names of
 * the files that are in it.
 */
export function publishedElements() {
  return {
    name: 'published-elements',
    packageLinkPhase({ customElementsManifest: manifest }) {
      const classes = manifest.modules.flatMap(({ declarations = [] }) => declarations).filter(isElement);
      for (const element of classes) {
        element.members = element.members?.filter(({ privacy }) => privacy !== 'private');
        // Found in `emit()`, which is handed the real names.
        element.events = element.events?.filter(({ name }) => name !== 'name');
      }
      for (const { path, exports } of manifest.modules) {
        const tag = /\/define\/([\w-]+)\.ts$/.exec(path)?.[1];
        const element = classes.find(({ tagName }) => tagName === `edurise-${tag}`);
        if (element) exports.push(definitionOf(element, manifest.modules));
      }
      manifest.modules = manifest.modules.filter(
        ({ declarations = [], exports }) => declarations.some(isElement) || exports.some(isDefinition),
      );
      for (const module of manifest.modules) {
        module.declarations = module.declarations?.filter(isElement);
        module.exports = module.exports.filter((entry) => isDefinition(entry) || isOf(entry, module.declarations));
      }
      publish(manifest);
    },
  };
}

const isElement = ({ customElement }) => customElement === true;
const isDefinition = ({ kind }) => kind === 'custom-element-definition';
const isOf = ({ name }, declarations = []) => declarations.some((declaration) => declaration.name === name);

const definitionOf = (element, modules) => ({
  kind: 'custom-element-definition',
  name: element.tagName,
  declaration: {
    name: element.name,
    module: modules.find(({ declarations = [] }) => declarations.includes(element)).path,
  },
});

/** `packages/widgets/src/….ts` → `dist/….js`, wherever a module is named. */
function publish(node) {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'object' && value !== null) publish(value);
    else if ((key === 'module' || key === 'path') && typeof value === 'string')
      node[key] = value.replace(/^\/?packages\/widgets\/src\/(.*)\.ts$/, 'dist/$1.js');
  }
}
