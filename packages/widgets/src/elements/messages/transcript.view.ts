import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Message, MessageAttachment } from '@edurise/sdk/messaging';
import type { Format } from '../../messages/format.ts';
import { icon } from '../../ui/icon.ts';
import { alert, check, checkCircle, clock, file } from '../../ui/icons.ts';
import type { MessagesTexts } from './messages.messages.ts';
import type { Sending } from './outgoing.ts';
import { daysOf } from './runs.ts';
import type { Run } from './runs.ts';

export interface TranscriptContext {
  readonly t: MessagesTexts;
  readonly format: Format;
  /** The reader's id. */
  readonly self: string | undefined;
  /** More than two take part: then one is told how many have read. */
  readonly group: boolean;
  readonly retry: (id: string) => void;
  readonly discard: (id: string) => void;
}

/** What was said, the oldest first, and what is on its way. */
export const transcript = (
  messages: readonly Message[],
  sendings: readonly Sending[],
  context: TranscriptContext,
): TemplateResult => {
  const { self } = context;
  const lastOwn = messages.findLast(({ sender }) => sender === self)?.id;
  return html`
    ${repeat(
      daysOf(messages),
      ({ day }) => day,
      ({ day, runs }) => html`
        <h3 class="day"><span>${dayName(day, context)}</span></h3>
        ${repeat(
          runs,
          ({ id }) => id,
          (run) => runView(run, lastOwn, context),
        )}
      `,
    )}
    ${sendings.length ? html`<div class="run own">${sendings.map((sending) => sendingView(sending, context))}</div>` : nothing}
  `;
};

const runView = (run: Run, lastOwn: string | undefined, context: TranscriptContext): TemplateResult => {
  const { t, format, self } = context;
  const own = run.sender !== undefined && run.sender === self;
  const at = run.messages[0]!.created_at;
  return html`
    <article class="run ${own ? 'own' : ''}" part="run">
      <p class="run-head">
        ${own ? nothing : html`<bdi class="sender">${run.name || t.somebody}</bdi>`}
        ${at ? html`<time class="when numeric" datetime=${at}>${clockTime(at, format)}</time>` : nothing}
      </p>
      ${run.messages.map(
        (message) => html`
          ${message.content ? html`<p class="bubble" part="message" dir="auto">${message.content}</p>` : nothing}
          ${message.attachments?.length ? attachments(message.attachments, context) : nothing}
          ${message.id === lastOwn ? fate(message, context) : nothing}
        `,
      )}
    </article>
  `;
};

/** What became of the reader's own last message. */
const fate = ({ read_by }: Message, { t, group }: TranscriptContext): TemplateResult => {
  const readers = read_by?.length ?? 0;
  const words = readers ? (group ? t.readBy(readers) : t.read) : t.sent;
  return html`<p class="fate numeric">${icon(readers ? checkCircle : check)}${words}</p>`;
};

const sendingView = (sending: Sending, context: TranscriptContext): TemplateResult => {
  const { t } = context;
  const { id, content, files, status, reason } = sending;
  const failed = status === 'failed';
  return html`
    <div class="sending ${status}">
      ${content ? html`<p class="bubble" dir="auto">${content}</p>` : nothing}
      ${files ? html`<p class="fate">${icon(file)}${t.files(files)}</p>` : nothing}
      <p class="fate">
        ${icon(failed ? alert : clock)}${failed ? t.notSent : status === 'waiting' ? t.waiting : t.sending}
      </p>
      ${
        failed
          ? html`${reason ? html`<p class="fate" dir="auto">${reason}</p>` : nothing}
              <p class="fate-actions">
                <button type="button" class="button small" @click=${() => context.retry(id)}>${t.retry}</button>
                <button type="button" class="button small quiet" @click=${() => context.discard(id)}>
                  ${t.discard}
                </button>
              </p>`
          : nothing
      }
    </div>
  `;
};

const attachments = (files: readonly MessageAttachment[], { t }: TranscriptContext): TemplateResult => html`
  <ul class="attachments">
    ${files.map(({ file_name, size_bytes, url }) => {
      const words = html`${icon(file)}<bdi class="file-name">${file_name}</bdi>${
          size_bytes ? html`<span class="when numeric">${t.size(size_bytes)}</span>` : nothing
        }`;
      return html`<li>
        ${
          url && isWebAddress(url)
            ? html`<a class="file" href=${url} target="_blank" rel="noopener noreferrer">${words}</a>`
            : html`<span class="file">${words}</span>`
        }
      </li>`;
    })}
  </ul>
`;

const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url);

const clockTime = (at: string, format: Format): string => format.date(at, { hour: 'numeric', minute: '2-digit' });

const dayName = (day: string, { t, format }: TranscriptContext): string => {
  const name = new Date(day).toDateString();
  if (name === new Date().toDateString()) return t.today;
  if (name === new Date(Date.now() - 86_400_000).toDateString()) return t.yesterday;
  return format.date(day, { weekday: 'long', day: 'numeric', month: 'long' });
};
