/**
 * Makes of the contract's source what its OpenAPI document needs and a running program cannot know: the models by their
 * names, and the comments on operations, models and fields. `scripts/test/openapi.test.ts` fails when they are stale.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { format, resolveConfig } from 'prettier';
import * as ts from 'typescript';
import { main, root } from './run.ts';

const source = join(root, 'packages', 'contract', 'src');
const target = join(source, 'openapi');

interface Model {
  readonly name: string;
  /** The schema, as its module exports it. */
  readonly schema: string;
  readonly file: ts.SourceFile;
}

const parse = (path: string): ts.SourceFile =>
  ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);

/** The comment on a declaration, as one line. */
const commentOn = (node: ts.Node): string => {
  const [comment] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc).toReversed();
  return (ts.getTextOfJSDocComment(comment?.comment) ?? '').replace(/\s+/g, ' ').trim();
};

const declarationsOf = (file: ts.SourceFile): Map<string, ts.VariableDeclaration> =>
  new Map(
    file.statements
      .filter(ts.isVariableStatement)
      .flatMap(({ declarationList }) => [...declarationList.declarations])
      .map((declaration) => [declaration.name.getText(), declaration]),
  );

/** `export type { Course } from './schemas.ts'` → where the name stands, and of which schema it is the type. */
function modelsOf(modelsFile: string): Model[] {
  return parse(modelsFile)
    .statements.filter(ts.isExportDeclaration)
    .flatMap(({ moduleSpecifier, exportClause }) => {
      if (!moduleSpecifier || !exportClause || !ts.isNamedExports(exportClause)) return [];
      const file = parse(join(dirname(modelsFile), (moduleSpecifier as ts.StringLiteral).text));
      const schemas = schemasByType(file);
      return exportClause.elements.flatMap(({ name: { text: name } }) => {
        const schema = schemas.get(name);
        return schema ? [{ name, schema, file }] : [];
      });
    });
}

/** `interface Course extends z.infer<typeof course> {}` */
function schemasByType(file: ts.SourceFile): Map<string, string> {
  const exported = new Set(
    file.statements
      .filter(ts.isVariableStatement)
      .filter(({ modifiers }) => modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
      .flatMap(({ declarationList }) => declarationList.declarations.map(({ name }) => name.getText())),
  );
  const found = new Map<string, string>();
  for (const statement of file.statements) {
    if (!ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement)) continue;
    const schema = /z\.(?:infer|output)<typeof (\w+)>/.exec(statement.getText())?.[1];
    if (schema && exported.has(schema)) found.set(statement.name.text, schema);
  }
  return found;
}

/** What is said of a schema's fields, also of those that it shares with others of its file. */
function fieldComments(file: ts.SourceFile, schema: string): Map<string, string> {
  const declarations = declarationsOf(file);
  const found = new Map<string, string>();
  const visit = (node: ts.Expression | undefined, depth = 0): void => {
    if (!node || depth > 8) return;
    if (ts.isCallExpression(node)) for (const argument of node.arguments) visit(argument, depth + 1);
    else if (ts.isIdentifier(node)) visit(declarations.get(node.text)?.initializer, depth + 1);
    else if (ts.isPropertyAccessExpression(node) && node.name.text === 'shape') visit(node.expression, depth + 1);
    else if (ts.isObjectLiteralExpression(node)) {
      for (const property of node.properties) {
        if (ts.isSpreadAssignment(property)) visit(property.expression, depth + 1);
        else if (property.name && commentOn(property)) found.set(property.name.getText(), commentOn(property));
      }
    }
  };
  visit(declarations.get(schema)?.initializer);
  return found;
}

/** `GET /api/courses/` → what is said of the row. */
function rowComments(file: ts.SourceFile): [string, string][] {
  const found: [string, string][] = [];
  const textOf = (row: ts.ObjectLiteralExpression, key: string): string | undefined => {
    const property = row.properties.find(({ name }) => name?.getText() === key);
    return property && ts.isPropertyAssignment(property) && ts.isStringLiteralLike(property.initializer)
      ? property.initializer.text
      : undefined;
  };
  const visit = (node: ts.Node, commented: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const [method, path] = [textOf(node, 'method'), textOf(node, 'path')];
      const comment = commentOn(commented);
      if (method && path && comment) found.push([`${method} ${path}`, comment]);
    }
    ts.forEachChild(node, (child) =>
      visit(child, ts.isPropertyAssignment(child) || ts.isVariableStatement(child) ? child : commented),
    );
  };
  visit(file, file);
  return found;
}

const sorted = (entries: Iterable<[string, string]>): Record<string, string> =>
  Object.fromEntries([...entries].sort(([one], [other]) => (one < other ? -1 : 1)));

/** The two generated files, by their paths. */
export async function contractComments(): Promise<Map<string, string>> {
  const models = globSync('*/models.ts', { cwd: source })
    .sort()
    .filter((path) => dirname(path) !== 'openapi')
    .flatMap((path) => modelsOf(join(source, path)))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  const modules = new Map(
    [...new Set(models.map(({ file }) => file.fileName))].sort().map((path) => {
      const area = basename(dirname(path));
      const part = basename(path, '.ts');
      const name = part === 'schemas' ? area : `${area}${part[0]!.toUpperCase()}${part.slice(1)}`;
      return [path, name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())];
    }),
  );
  const imports = [...modules].map(([path, name]) => `import * as ${name} from '../${relative(source, path)}';`);
  const entries = models.map(({ name, schema, file }) => `  ${name}: ${modules.get(file.fileName)!}.${schema},`);

  const ofOperations = globSync(['*.ts', '*/*.ts'], { cwd: source }).flatMap((path) =>
    rowComments(parse(join(source, path))),
  );
  const ofModels = models.flatMap(({ name, schema, file }): [string, string][] => {
    const declaration = declarationsOf(file).get(schema);
    const comment = declaration && commentOn(declaration.parent.parent);
    return comment ? [[name, comment]] : [];
  });
  const ofFields = models.flatMap(({ name, schema, file }) =>
    [...fieldComments(file, schema)].map(([field, comment]): [string, string] => [`${name}.${field}`, comment]),
  );

  const note = '// Made by scripts/contract-comments.ts: do not edit.\n';
  const written = (name: string, what: string, values: Record<string, string>) =>
    `/** ${what} */\nexport const ${name}: Readonly<Record<string, string>> = ${JSON.stringify(values, null, 2)};\n`;
  const files = {
    'models.ts': `${note}import type * as z from 'zod/mini';\n${imports.join('\n')}\n\n/** The schema of each model, by the model's name. */\nexport const models: Readonly<Record<string, z.core.$ZodType>> = {\n${entries.join('\n')}\n};\n`,
    'comments.ts': [
      note,
      written('operationComments', 'By method and path.', sorted(ofOperations)),
      written('modelComments', 'By model.', sorted(ofModels)),
      written('fieldComments', '`Course.tenant` → what is said of it.', sorted(ofFields)),
    ].join('\n'),
  };
  const made = new Map<string, string>();
  for (const [name, text] of Object.entries(files)) {
    const path = join(target, name);
    made.set(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
  }
  return made;
}

if (import.meta.main) {
  await main(async () => {
    for (const [path, text] of await contractComments()) writeFileSync(path, text);
  });
}
