/** JSON Schemas as people read types. */
import type { JsonSchema } from '../json-schema.ts';
import { between, html, prose, type Markup } from './markup.ts';

const modelOf = ({ $ref }: JsonSchema): string | undefined => $ref?.split('/').at(-1);

const limits: Readonly<Record<string, string>> = {
  minLength: 'at least',
  maxLength: 'at most',
  minimum: '≥',
  exclusiveMinimum: '>',
  maximum: '≤',
  exclusiveMaximum: '<',
};
/** Numbers so large that they only say “whole number”. */
const isLimit = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) < 2 ** 53 - 1;

/** `string | null`, `Course[]`, `"draft" | "published" | …` */
export function typeText(schema: JsonSchema): Markup {
  const model = modelOf(schema);
  if (model) return html`<a href="#model-${model}">${model}</a>`;
  if (schema.anyOf) return alternatives(schema.anyOf);
  if ('const' in schema) return html`${JSON.stringify(schema['const'])}`;
  const values = schema['enum'];
  if (Array.isArray(values))
    return between(
      values.map((value) => html`${JSON.stringify(value)}`),
      ' | ',
    );
  if (schema.items) {
    const item = typeText(schema.items);
    const isMany = schema.items.anyOf ?? Array.isArray(schema.items.type);
    const nullable = Array.isArray(schema.type) && schema.type.includes('null') ? ' | null' : '';
    return html`${isMany ? html`(${item})` : item}[]${nullable}`;
  }
  if (schema.properties) return inline(schema);
  const others = schema['additionalProperties'];
  if (typeof others === 'object' && others !== null) return html`{ [name]: ${typeText(others as JsonSchema)} }`;
  if (schema['contentMediaType']) return html`file`;
  const { type } = schema;
  const name = type === undefined ? 'any' : typeof type === 'string' ? type : type.join(' | ');
  const format = schema['format'];
  return html`${name}${typeof format === 'string' && html` <small>${format}</small>`}`;
}

/** An open set of texts is what is known of it, and more. */
function alternatives(all: readonly JsonSchema[]): Markup {
  const isOpen = all.some((one) => one['enum']) && all.some((one) => one.type === 'string' && !one['enum']);
  const shown = isOpen ? all.filter((one) => one['enum'] ?? one.type !== 'string') : all;
  const text = between(shown.map(typeText), ' | ');
  return isOpen ? html`${text} | …` : text;
}

const inline = ({ properties = {}, required = [] }: JsonSchema): Markup => {
  const fields = Object.entries(properties).map(
    ([name, field]) => html`${name}${!required.includes(name) && '?'}: ${typeText(field)}`,
  );
  return html`{ ${between(fields, ', ')} }`;
};

/** The fields of an object, one a row. */
export function fieldsTable({ properties = {}, required = [] }: JsonSchema): Markup {
  const rows = Object.entries(properties).map(
    ([name, field]) =>
      html`<tr>
        <th scope="row"><code>${name}</code>${!required.includes(name) && html` <small>optional</small>`}</th>
        <td>${fieldCell(field)}</td>
      </tr>`,
  );
  return html`<table>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

function fieldCell(field: JsonSchema): Markup {
  const bounds = Object.entries(limits)
    .filter(([keyword]) => isLimit(field[keyword]))
    .map(([keyword, word]) => `${word} ${String(field[keyword])}${keyword.endsWith('Length') ? ' characters' : ''}`);
  const notes = [...bounds, ...(field['x-edurise-extension'] ? ['EduRise’s own'] : [])].join(', ');
  return html`<code class="type">${typeText(field)}</code>${notes && html` <small>${notes}</small>`}
    ${field.description && html`<p>${prose(field.description)}</p>`}`;
}
