import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Notification } from '@edurise/sdk/notifications';
import type { Format } from '../../messages/format.ts';
import type { IconNode } from '../../ui/icon-node.ts';
import { icon } from '../../ui/icon.ts';
import { award, bell, bookOpen, check, checkCircle, fileText, message, pencil } from '../../ui/icons.ts';
import type { NotificationsTexts } from './notifications.messages.ts';

export interface NotificationContext {
  readonly t: NotificationsTexts;
  readonly format: Format;
  readonly href: (notification: Notification) => string | undefined;
  readonly open: (event: MouseEvent, notification: Notification) => void;
  readonly markRead: (notification: Notification) => void;
}

const icons: Readonly<Record<string, IconNode>> = {
  enrollment: bookOpen,
  assignment: pencil,
  submission: fileText,
  grade: checkCircle,
  certificate: award,
  message,
};

/** What happened, and when; the whole row leads there. */
export const notificationRow = (notification: Notification, context: NotificationContext): TemplateResult => {
  const { notification_type: type, title, message: text, is_read, created_at } = notification;
  const { t, format } = context;
  const href = context.href(notification);
  const open = (event: MouseEvent): void => context.open(event, notification);
  const words = html`${is_read ? nothing : html`<span class="visually-hidden">${t.unread}: </span>`}<bdi
      >${title}</bdi
    >`;
  return html`
    <li class="notification ${is_read ? '' : 'unread'}" part="notification">
      <span class="mark" aria-hidden="true">${icon(icons[type] ?? bell)}</span>
      <div class="said">
        <p class="said-title">
          ${
            href === undefined
              ? html`<button type="button" class="open" @click=${open}>${words}</button>`
              : html`<a class="open" href=${href} @click=${open}>${words}</a>`
          }
        </p>
        ${text ? html`<p class="said-text" dir="auto">${text}</p>` : nothing}
        ${
          created_at
            ? html`<p class="said-when">
                <time datetime=${created_at} title=${format.dateTime(created_at)}>${format.relative(created_at)}</time>
              </p>`
            : nothing
        }
      </div>
      ${
        is_read
          ? nothing
          : html`<button
              type="button"
              class="icon-button read"
              aria-label=${t.markRead(title)}
              @click=${() => context.markRead(notification)}
            >
              ${icon(check)}
            </button>`
      }
    </li>
  `;
};

export const listSkeleton = (): TemplateResult => html`
  <div class="list" aria-hidden="true">
    ${[1, 2, 3].map(
      () =>
        html`<div class="notification">
          <span class="bone mark-bone"></span>
          <div class="said"><span class="bone"></span><span class="bone short-bone"></span></div>
        </div>`,
    )}
  </div>
`;
