/** What an operation does whose path and method say it all. */
import type { Call, Outcome } from '../call.ts';
import { kindOfSchema, meaningOf } from '../meaning.ts';
import { identity } from '../plausible/chance.ts';
import { inner, shapeOf } from '../plausible/schema.ts';
import type { Owner, Row } from '../plausible/surroundings.ts';
import { refusal } from '../dialect/refusal.ts';

export const rest = (call: Call): Outcome => {
  const { operation, params, body, school } = call;
  const meaning = meaningOf(operation);
  const { deed, kind } = meaning;
  const owner: Owner | undefined = meaning.owner && { kind: meaning.owner.kind, id: params[meaning.owner.param]! };
  const id = meaning.param && params[meaning.param];
  if (id && school.isGone(kind, id)) return refusal(operation, 404, school.now());
  switch (deed) {
    case 'list':
      return { kind, rows: owner ? school.of(kind, owner) : school.rows(kind) };
    case 'create':
      return { kind, status: 201, row: school.add(kind, { ...body, ...(owner ? { [owner.kind]: owner.id } : {}) }) };
    case 'read':
      return { kind, row: the(call, kind, id, owner) };
    case 'change':
      return { kind, row: Object.assign(the(call, kind, id, owner), body, { updated_at: school.now().toISOString() }) };
    case 'remove':
      school.remove(kind, id ?? the(call, kind, id, owner).id);
      return undefined;
    case 'act':
      return act(call, owner ?? (id === undefined ? undefined : { kind, id }));
  }
};

/** The row that the path names: by its id, as the one of its owner, or as the only one. */
const the = ({ school }: Call, kind: string, id: string | undefined, owner: Owner | undefined): Row => {
  if (id !== undefined) return school.find(kind, id);
  if (kind === 'user') return school.me;
  if (!owner) return school.first(kind)[0] ?? school.find(kind, kind);
  const [row] = school.of(kind, owner);
  return row ?? school.find(kind, identity(kind, owner.kind, owner.id));
};

/** `POST …/{id}/publish/`: changes the row that it is done to, or answers with something of its own. */
const act = ({ operation, params, body, school }: Call, on: Owner | undefined): Outcome => {
  const { answer } = operation.shape;
  if (!answer) return undefined;
  const kind = kindOfSchema(answer);
  if (on && kind === on.kind) return { kind, row: school.change(on.kind, on.id, body) };
  const belongs = on ? { [on.kind]: on.id } : {};
  if (kind && shapeOf(inner(answer))?.['id'])
    return { kind, status: 201, row: school.add(kind, { ...body, ...belongs }) };
  const id = identity(operation.name, ...Object.values(params));
  return { kind: kind ?? meaningOf(operation).kind, row: { ...body, ...belongs, id } };
};
