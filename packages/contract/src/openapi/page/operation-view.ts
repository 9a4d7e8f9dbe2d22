import type { OperationObject, Parameter } from '../operation-object.ts';
import type { JsonSchema } from '../json-schema.ts';
import { between, html, prose, type Markup } from './markup.ts';
import { fieldsTable, typeText } from './schema-view.ts';

export interface Placed {
  readonly path: string;
  readonly method: string;
  readonly operation: OperationObject;
}

type Content = Readonly<Record<string, { readonly schema?: JsonSchema }>>;

const access: Readonly<Record<string, string>> = {
  public: 'everybody',
  user: 'whoever is signed in',
  instructor: 'instructors',
  staff: 'staff',
  admin: 'admins',
};

export function operationView({ path, method, operation }: Placed): Markup {
  const { operationId, description } = operation;
  const parameters = operation.parameters.filter((one): one is Parameter => 'name' in one);
  return html`<article
    id="${operationId}"
    data-search="${`${operationId} ${method} ${path} ${description ?? ''}`.toLowerCase()}"
  >
    <h3><a href="#${operationId}">${operationId}</a></h3>
    <p class="address"><b class="method ${method}">${method.toUpperCase()}</b> <code>${address(path)}</code></p>
    ${description && html`<p>${prose(description)}</p>`}
    <p class="facts">${facts(operation)}</p>
    <pre><code>${call(operation, parameters)}</code></pre>
    ${part('Query', parametersTable(parameters.filter((one) => one.in === 'query')))}
    ${part('Body', operation.requestBody && contentView(operation.requestBody.content))}
    ${part('Answer', answers(operation))} ${part('Refusals', refusals(operation))}
  </article>`;
}

/** Placeholders stand out, and a long path may break behind a slash. */
const address = (path: string): Markup[] =>
  path
    .split(/(\{\w+\}|\/)/)
    .map((piece) => (piece === '/' ? html`/<wbr />` : piece.startsWith('{') ? html`<i>${piece}</i>` : html`${piece}`));

function facts(operation: OperationObject): Markup {
  const cache = operation['x-edurise-cache'];
  const outbox = operation['x-edurise-outbox'];
  return between(
    [
      html`For ${access[operation['x-edurise-access']] ?? operation['x-edurise-access']}`,
      ...(cache ? [html`kept ${duration(cache.seconds)} (${cache.category})`] : []),
      ...(outbox ? [html`waits in the outbox (${outbox})`] : []),
      ...(operation['x-edurise-optional'] ? [html`<em>a platform may lack it</em>`] : []),
    ],
    ' · ',
  );
}

const duration = (seconds: number): string =>
  seconds >= 3600 ? `${seconds / 3600} h` : seconds >= 60 ? `${seconds / 60} min` : `${seconds} s`;

/** As the SDK has it: path parameters in order, then the body or the query. */
function call({ operationId, requestBody }: OperationObject, parameters: readonly Parameter[]): string {
  const path = parameters.filter((one) => one.in === 'path').map(({ name }) => name);
  const input = requestBody ? ['body'] : parameters.some((one) => one.in === 'query') ? ['query'] : [];
  return `await edu.${operationId}(${[...path, ...input].join(', ')})`;
}

const part = (title: string, content: Markup | undefined): Markup | undefined =>
  content &&
  html`<details>
    <summary>${title}</summary>
    ${content}
  </details>`;

function parametersTable(parameters: readonly Parameter[]): Markup | undefined {
  if (!parameters.length) return undefined;
  return fieldsTable({
    properties: Object.fromEntries(
      parameters.map(({ name, schema, description }) => [name, { ...schema, ...(description ? { description } : {}) }]),
    ),
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
  });
}

function contentView(content: Content): Markup {
  return html`${Object.entries(content).map(
    ([type, { schema }]) =>
      html`<p>
          <small>${type}</small>${schema && !schema.properties && html` <code class="type">${typeText(schema)}</code>`}
        </p>
        ${schema?.properties && fieldsTable(schema)}`,
  )}`;
}

function answers({ responses }: OperationObject): Markup {
  const good = Object.entries(responses).filter(([status]) => status.startsWith('2'));
  const [, response] = good[0] ?? [];
  const { content } = (response ?? {}) as { content?: Content };
  const statuses = good.map(([status]) => status).join(', ');
  return html`<p><b>${statuses}</b>${!content && ' without a body'}</p>
    ${content && contentView(content)}`;
}

function refusals({ responses }: OperationObject): Markup {
  const statuses = Object.keys(responses).filter((status) => /^[45]/.test(status));
  const [response] = Object.values(responses).slice(-1) as { $ref?: string }[];
  const dialect = /\/([A-Z][a-z]+)Default$/.exec(response?.$ref ?? '')?.[1];
  return html`<p>
    ${statuses.join(', ')} and others, as <a href="#model-${`${dialect}Refusal`}">${`${dialect}Refusal`}</a>
  </p>`;
}
