import type { TemplateResult } from 'lit';
import type { Client } from '@edurise/sdk/core';
import type { dashboards } from '@edurise/sdk/dashboards';
import type { ResourceHost } from '../../../controllers/resource-controller.ts';
import type { Format } from '../../../messages/format.ts';
import type { AnyMessages } from '../../../messages/messages.ts';

/** A dashboard that is fetched when somebody comes for whom it is made. */
export interface Board {
  /** To be loaded before it is drawn in a language. */
  readonly words: AnyMessages;
  view(): TemplateResult;
}

export type BoardClient = Client<{ dashboards: typeof dashboards }>;
export type BoardHost = ResourceHost<BoardClient> & { readonly format: Format };

/** What a board needs of the element around it. */
export interface AroundBoard {
  readonly root: ShadowRoot;
  /** Is this the board on show? Otherwise it asks the platform for nothing. */
  readonly shown: () => boolean;
  readonly greeting: () => string;
  readonly courseHref: (course: CourseName) => string | undefined;
  readonly open: (event: MouseEvent, course: CourseName) => void;
}

export interface CourseName {
  readonly id: string;
  readonly title: string;
}

export type BoardConstructor = new (host: BoardHost, around: AroundBoard) => Board;
