/** Which fields of the models an audit has seen. */
import type { JsonSchema } from '@edurise/contract/openapi';
import { dataOf, isObject, rowsOf } from './bodies.ts';
import type { ModelCoverage } from './report.ts';
import { models, shapes } from './schemas.ts';

export class Coverage {
  readonly #seen = new Map<string, Set<string>>();

  /** Notes what of its models an answer holds. */
  note(operation: string, body: unknown): void {
    const { answer, item } = shapes.get(operation) ?? {};
    if (item) for (const row of rowsOf(body) ?? []) this.#visit(item, row);
    else if (answer) this.#visit(answer, dataOf(body));
  }

  report(): ModelCoverage[] {
    return [...this.#seen]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([model, fields]) => {
        const all = Object.keys(models[model]?.properties ?? {});
        return {
          model,
          seen: all.filter((field) => fields.has(field)),
          unseen: all.filter((field) => !fields.has(field)),
        };
      });
  }

  #visit(schema: JsonSchema, value: unknown): void {
    const model = schema.$ref?.split('/').at(-1);
    if (model) return this.#visitModel(model, value);
    for (const one of schema.anyOf ?? []) this.#visit(one, value);
    if (Array.isArray(value)) for (const one of value) this.#visit(schema.items ?? {}, one);
    else if (isObject(value)) {
      const others = schema['additionalProperties'];
      for (const [name, inner] of Object.entries(value))
        this.#visit(schema.properties?.[name] ?? (isObject(others) ? others : {}), inner);
    }
  }

  #visitModel(model: string, value: unknown): void {
    const schema = models[model];
    if (!schema || value === null || value === undefined) return;
    if (schema.properties && isObject(value)) {
      let fields = this.#seen.get(model);
      if (!fields) this.#seen.set(model, (fields = new Set()));
      for (const [name, inner] of Object.entries(value)) if (inner !== null && inner !== undefined) fields.add(name);
    }
    this.#visit(schema, value);
  }
}
