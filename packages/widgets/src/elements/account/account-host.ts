import type { TemplateResult, nothing } from 'lit';
import { auth } from '@edurise/sdk/auth';
import type { Client } from '@edurise/sdk/core';
import { users } from '@edurise/sdk/users';
import type { Me } from '@edurise/sdk/users';
import type { EduRiseElement } from '../../element/edurise-element.ts';
import type { accountMessages } from './account.messages.ts';

export const areas = { auth, users };
export type Edu = Client<typeof areas>;

/** The element, as its sections see it. */
export type AccountHost = EduRiseElement<typeof areas, typeof accountMessages>;

/** One part of the account: what it shows, and what of it is not saved yet. */
export interface Section {
  /** Nothing where the platform has no such thing. */
  view(me: Me): TemplateResult | typeof nothing;
  /** Somebody else is there. What this person had not saved in this tab comes back. */
  begin?(): void;
  /** The person goes: nothing of theirs stays behind. */
  forget?(): void;
}
