/** The OpenAPI document as a page to read: one file that fetches nothing. */
import type { OpenApiDocument } from '../document.ts';
import type { JsonSchema } from '../json-schema.ts';
import { html, Markup, prose } from './markup.ts';
import { operationView, type Placed } from './operation-view.ts';
import { fieldsTable, typeText } from './schema-view.ts';
import { script } from './script.ts';
import { style } from './style.ts';

export interface ReferencePage {
  readonly html: string;
  /** The `Content-Security-Policy` that it is to be served with; it keeps to it by itself when opened from a disk. */
  readonly policy: string;
}

/** @example const { html } = await referencePage(openapi()); */
export async function referencePage(document: OpenApiDocument): Promise<ReferencePage> {
  const policy = [
    "default-src 'none'",
    `script-src '${await digest(script)}'`,
    `style-src '${await digest(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
  return { html: page(document, policy).text, policy: `${policy}; frame-ancestors 'none'` };
}

/** As a policy names an inline script. */
async function digest(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return `sha256-${btoa(String.fromCharCode(...bytes))}`;
}

function page(document: OpenApiDocument, policy: string): Markup {
  const { info, tags, components } = document;
  const placed = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Placed => ({ path, method, operation })),
  );
  const areas = tags.map(({ name }) => ({ name, of: placed.filter(({ operation }) => operation.tags[0] === name) }));
  const models = Object.entries(components.schemas);
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width" />
        <title>${info.title} API ${info.version}</title>
        ${inline('style', style)}
      </head>
      <body>
        <header>
          <strong>${info.title} API</strong><small>${info.version}</small>
          <label hidden
            ><input
              type="search"
              placeholder="Search operations and models ( / )"
              aria-label="Search operations and models"
              autocomplete="off"
          /></label>
          <small role="status"></small>
          <button type="button" hidden></button>
        </header>
        <div class="columns">
          <nav aria-label="Operations">
            ${areas.map(({ name, of }) =>
              group(
                name,
                of.map(({ operation }) => operation.operationId),
              ),
            )}
            ${group(
              'models',
              models.map(([name]) => `model-${name}`),
            )}
          </nav>
          <main>
            <div id="about">
              <h1>${info.title} API</h1>
              ${info.description.split('\n\n').map((paragraph) => html`<p>${prose(paragraph)}</p>`)}
            </div>
            <p id="none" hidden>Nothing is called so.</p>
            ${areas.map(
              ({ name, of }) =>
                html`<section aria-label="${name}">
                  <h2>${name}</h2>
                  ${of.map(operationView)}
                </section>`,
            )}
            <section aria-label="Models">
              <h2>Models</h2>
              ${models.map(modelView)}
            </section>
          </main>
        </div>
        ${inline('script type="module"', script)}
      </body>
    </html>`;
}

/** To the letter as its digest has it. */
const inline = (tag: string, text: string): Markup => new Markup(`<${tag}>${text}</${tag.split(' ')[0]}>`);

const group = (name: string, ids: readonly string[]): Markup =>
  html`<details>
    <summary>${name} <small>${ids.length}</small></summary>
    <ul>
      ${ids.map((id) => html`<li><a href="#${id}">${id.replace(/^model-/, '')}</a></li>`)}
    </ul>
  </details>`;

const modelView = ([name, schema]: [string, JsonSchema]): Markup =>
  html`<article id="model-${name}" data-search="${name.toLowerCase()} ${(schema.description ?? '').toLowerCase()}">
    <h3><a href="#model-${name}">${name}</a></h3>
    ${schema.description && html`<p>${prose(schema.description)}</p>`}
    ${schema.properties ? fieldsTable(schema) : html`<p><code class="type">${typeText(schema)}</code></p>`}
  </article>`;
