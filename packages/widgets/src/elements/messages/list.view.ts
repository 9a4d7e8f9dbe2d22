import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Conversation, Participant } from '@edurise/sdk/messaging';
import type { Format } from '../../messages/format.ts';
import { icon } from '../../ui/icon.ts';
import { users } from '../../ui/icons.ts';
import type { MessagesTexts } from './messages.messages.ts';

export interface ListContext {
  readonly t: MessagesTexts;
  readonly format: Format;
  /** The reader's id. */
  readonly self: string | undefined;
  readonly open: string | undefined;
  readonly choose: (conversation: Conversation) => void;
}

export const othersIn = ({ participants }: Conversation, self: string | undefined): readonly Participant[] =>
  (participants ?? []).filter(({ id }) => id !== self);

/** A group's name, or who it is with. */
export const nameOf = (
  conversation: Conversation,
  { t, format, self }: Pick<ListContext, 't' | 'format' | 'self'>,
): string => {
  if (conversation.title) return conversation.title;
  const names = othersIn(conversation, self).flatMap(({ name }) => name || []);
  return names.length ? format.list(names) : conversation.course_title || t.conversation;
};

export const conversationList = (conversations: readonly Conversation[], context: ListContext): TemplateResult => html`
  <ul class="conversations">
    ${repeat(
      conversations,
      ({ id }) => id,
      (conversation) => row(conversation, context),
    )}
  </ul>
`;

const row = (conversation: Conversation, context: ListContext): TemplateResult => {
  const { t, format, open } = context;
  const { id, last_message: last, unread_count: unread, updated_at } = conversation;
  const name = nameOf(conversation, context);
  const at = last?.created_at ?? updated_at;
  return html`
    <li>
      <button
        type="button"
        class="conversation ${unread ? 'unread' : ''}"
        part="conversation"
        aria-current=${id === open ? 'true' : nothing}
        @click=${() => context.choose(conversation)}
      >
        ${face(conversation, name)}
        <span class="conversation-head">
          <bdi class="conversation-name">${name}</bdi>
          ${at ? html`<time class="when numeric" datetime=${at}>${shortTime(at, format)}</time>` : nothing}
        </span>
        <span class="conversation-foot">
          <span class="glimpse" dir="auto">${glimpse(conversation, context)}</span>
          ${
            unread
              ? html`<span class="count numeric" aria-hidden="true">${format.number(unread)}</span
                  ><span class="visually-hidden">${t.unread(unread)}</span>`
              : nothing
          }
        </span>
      </button>
    </li>
  `;
};

/** The first letters of a name, or the sign of a group. */
export const face = ({ conversation_type: type }: Conversation, name: string): TemplateResult =>
  html`<span class="face" aria-hidden="true">${type && type !== 'direct' ? icon(users) : initials(name)}</span>`;

const initials = (name: string): string => {
  const words = name.split(/\s+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0]!, words.at(-1)!] : words;
  return ends.map((word) => [...word][0]!.toLocaleUpperCase()).join('');
};

const glimpse = ({ last_message: last }: Conversation, { t, self }: ListContext): string => {
  if (!last) return t.noMessages;
  const text = last.content || t.attachment;
  return last.sender === self ? t.you(text) : text;
};

/** The time of today's, the day of others. */
const shortTime = (at: string, format: Format): string =>
  new Date(at).toDateString() === new Date().toDateString()
    ? format.date(at, { hour: 'numeric', minute: '2-digit' })
    : format.date(at, { day: 'numeric', month: 'short' });

export const listSkeleton = (): TemplateResult => html`
  <div class="conversations" aria-hidden="true">
    ${[1, 2, 3, 4].map(
      () =>
        html`<div class="conversation">
          <span class="bone face"></span><span class="bone conversation-head"></span
          ><span class="bone conversation-foot"></span>
        </div>`,
    )}
  </div>
`;
