/**
 * A channel of the platform as one row of data: a WebSocket, what the client sends on it (`{"action": …}`), and what comes
 * from it (`{"type": …}`). A platform may have other names, or none of these: what is unknown breaks nothing.
 */
import type * as z from 'zod/mini';
import type { Access, PathParams, Source, Tag } from '../operation.ts';

export interface ActionRow {
  /** Only the latest counts, and late it is worthless: dropped where the socket is down or slow. */
  readonly volatile?: true;
}

export interface EventRow {
  /** What kept answers are stale now. Placeholders are filled from the path, then from the event. */
  readonly invalidates?: readonly Tag[];
}

export interface ChannelRow {
  readonly path: `/ws/${string}`;
  readonly source: Source;
  readonly access: Access;
  /** By `action`. */
  readonly actions: Readonly<Record<string, ActionRow>>;
  /** By `type`. */
  readonly events: Readonly<Record<string, EventRow>>;
}

/** What stands beside `action`, and beside `type`, by their values. */
export interface ChannelShape {
  readonly actions: Readonly<Record<string, z.core.$ZodType>>;
  readonly events: Readonly<Record<string, z.core.$ZodType>>;
}
export type ChannelShapes = Readonly<Record<string, ChannelShape>>;

type RowFor<Shape extends ChannelShape> = ChannelRow & {
  readonly actions: Exactly<keyof Shape['actions'], ActionRow>;
  readonly events: Exactly<keyof Shape['events'], EventRow>;
};
type Exactly<Name extends PropertyKey, Row> = { readonly [N in Name]: Row };

/** Whatever a row names that its schemas do not. */
type Unknown<Rows, Shapes extends ChannelShapes> = {
  readonly [C in keyof Rows]: C extends keyof Shapes
    ? { readonly [Part in keyof ChannelShape]: Nothing<Rows[C], Part, keyof Shapes[C][Part]> }
    : never;
};
type Nothing<Row, Part extends PropertyKey, Known> =
  Row extends Readonly<Record<Part, infer Named>> ? { readonly [N in Exclude<keyof Named, Known>]: never } : never;

/**
 * Joins rows with the types of their schemas, without importing the schemas, as `area` does for operations. An action or an
 * event that only one of the two knows does not compile.
 */
export const channelRows =
  <Shapes extends ChannelShapes>() =>
  <const Rows extends { readonly [C in keyof Shapes]: RowFor<Shapes[C]> }>(rows: Rows & Unknown<Rows, Shapes>): Rows =>
    rows;

type Payloads<Shapes, Side extends 'input' | 'output'> = {
  readonly [Name in keyof Shapes]: Shapes[Name] extends z.core.$ZodType
    ? Side extends 'input'
      ? z.core.input<Shapes[Name]>
      : z.core.output<Shapes[Name]>
    : never;
};
export type ActionsIn<Shape extends ChannelShape> = Payloads<Shape['actions'], 'input'>;
export type EventsIn<Shape extends ChannelShape> = Payloads<Shape['events'], 'output'>;

/** The names of what fills a channel's path, in order. */
export type ParamsIn<Row extends ChannelRow> = PathParams<Row['path']>;
