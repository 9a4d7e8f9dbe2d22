import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { isNotFound } from '@edurise/sdk/core';
import type { Client } from '@edurise/sdk/core';
import { notifications } from '@edurise/sdk/notifications';
import type { Notification } from '@edurise/sdk/notifications';
import { LiveController } from '../../controllers/live-controller.ts';
import { identityOf } from '../../controllers/resource.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { SessionController } from '../../controllers/session-controller.ts';
import { EduRiseElement } from '../../element/edurise-element.ts';
import { icon } from '../../ui/icon.ts';
import { bell, checkCircle } from '../../ui/icons.ts';
import { panelStyles, panelView } from '../../ui/panel.ts';
import { loadingView, stateView } from '../../ui/states.ts';
import { tabPanel, tabs } from '../../ui/tabs.ts';
import { tabsStyles } from '../../ui/tabs.styles.ts';
import { destinationOf } from './destination.ts';
import './notifications.events.ts';
import { notificationsMessages } from './notifications.messages.ts';
import { notificationsStyles } from './notifications.styles.ts';
import { listSkeleton, notificationRow } from './notifications.view.ts';
import type { NotificationContext } from './notifications.view.ts';
import { Told } from './told.ts';

const areas = { notifications };
type Edu = Client<typeof areas>;

/** The newest first, and whether there are older ones. */
interface Listed {
  readonly items: readonly Notification[];
  readonly more: boolean;
}

/** So many are shown at first, and so many more each time. */
const some = 20;
/** What the bell counts up to. */
const most = 99;

/**
 * A bell that says how many notifications wait, and opens their list; `inline` puts the list itself on a page. It is told of
 * new ones as they come, where the platform has a channel for that, and asks now and then where not. Read in one tab is read in
 * all. To visitors, and on a platform without notifications, the bell is not there.
 *
 * ```html
 * <edurise-notifications
 *   course-href="/courses/{course}"
 *   assignment-href="/courses/{course}/assignments/{assignment}"
 *   certificate-href="/certificates"
 *   conversation-href="/messages/{conversation}"
 * ></edurise-notifications>
 * ```
 *
 * @tag edurise-notifications
 * @fires edurise-notification-open-request - Cancelable: somebody opens a notification.
 * @fires edurise-unread-changed - How many are unread.
 * @csspart bell - The button.
 * @csspart count - How many are unread, on the button.
 * @csspart panel - What the bell opens.
 * @csspart notification - One notification in the list.
 */
export class EduRiseNotifications extends EduRiseElement<typeof areas, typeof notificationsMessages> {
  static override areas = areas;
  static override messages = notificationsMessages;
  static override styles = [tabsStyles, panelStyles, notificationsStyles];

  /** The list alone, without a bell. */
  @property({ type: Boolean, reflect: true }) inline = false;
  /** The address of a course, such as `/courses/{course}`. Names in braces are filled from what a notification speaks of. */
  @property({ attribute: 'course-href' }) courseHref: string | undefined;
  /** The address of an assignment, such as `/courses/{course}/assignments/{assignment}`. */
  @property({ attribute: 'assignment-href' }) assignmentHref: string | undefined;
  /** The address of the learner's certificates. */
  @property({ attribute: 'certificate-href' }) certificateHref: string | undefined;
  /** The address of a conversation, such as `/messages/{conversation}`. */
  @property({ attribute: 'conversation-href' }) conversationHref: string | undefined;

  @state() private opened = false;
  @state() private shown: 'all' | 'unread' = 'all';

  /** It has been opened once: from then on the list is kept. */
  #wanted = false;
  #limit = some;
  #counted: number | undefined;
  /** Whose they are. */
  #whose = '';
  #arrived = 0;
  #saying: ReturnType<typeof setTimeout> | undefined;
  #focused: Element | null = null;
  #told: Told | undefined;

  readonly #session = new SessionController(this);

  readonly #unread = new ResourceController<number, Edu>(this, {
    load: unreadOf,
    enabled: () => this.#session.signedIn,
    tags: () => ['notification'],
    isEmpty: () => false,
    changed: ({ status, data }) => {
      if (status === 'ready' && data !== undefined) this.#count(data);
    },
  });

  readonly #list = new ResourceController<Listed, Edu>(this, {
    load: (edu, signal) => listOf(edu, signal, { limit: this.#limit, unread: this.shown === 'unread' }),
    enabled: () => this.inline || (this.#wanted && this.#session.signedIn && !this.#told),
    deps: () => [this.shown],
    tags: () => ['notification'],
    isEmpty: ({ items }) => items.length === 0,
  });

  readonly #live = new LiveController(this, {
    enabled: () => this.#session.signedIn,
    channel: (edu: Edu) => edu.realtime?.channel('notifications'),
    ask: () => this.#lookForNews(),
    everySeconds: 60,
  });

  /** The platform has no such operations; it may have the channel all the same. */
  get #lacking(): boolean {
    return isNotFound(this.#unread.error);
  }

  get #waiting(): number {
    return this.#told?.unread ?? this.#unread.data ?? 0;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => {
      if (this.isConnected) return;
      clearTimeout(this.#saying);
      this.#saying = undefined;
      this.#listen(undefined);
    });
  }

  protected override willUpdate(): void {
    this.#focused = (this.renderRoot as ShadowRoot | undefined)?.activeElement ?? null;
    this.#listen(this.#lacking ? this.#live.channel : undefined);
  }

  protected override updated(): void {
    // What had the focus is gone, a button that marks what is read now: one goes on in the list.
    if (this.#focused && !this.#focused.isConnected && (this.opened || this.inline)) this.#focusTitle();
  }

  protected override view(): TemplateResult | typeof nothing {
    if (this.inline) return html`<section class="page" aria-labelledby="title">${this.#content()}</section>`;
    if (!this.#session.signedIn || (this.#lacking && !this.#told?.items)) return nothing;
    const { t } = this;
    const unread = this.#waiting;
    return html`
      <button type="button" class="icon-button bell" part="bell" popovertarget="panel" aria-haspopup="dialog">
        ${icon(bell)}<span class="visually-hidden">${t.bell(unread)}</span>
        ${
          unread
            ? html`<span class="count numeric" part="count" aria-hidden="true">
                ${unread > most ? t.more(most) : this.format.number(unread)}
              </span>`
            : nothing
        }
      </button>
      ${panelView({ opened: this.opened, toggled: this.#toggled, content: () => this.#content() })}
    `;
  }

  #content(): TemplateResult {
    const { t, shown } = this;
    const unread = this.#waiting;
    return html`
      <header class="head">
        <h2 id="title" tabindex="-1">${t.title}</h2>
        ${
          unread
            ? html`<button type="button" class="button quiet small" @click=${this.#markAllRead}>
                ${t.markAllRead}
              </button>`
            : nothing
        }
      </header>
      ${tabs({
        id: 'shown',
        label: t.title,
        tabs: [
          { key: 'all', label: t.all },
          { key: 'unread', label: t.unread, count: unread ? this.format.number(unread) : undefined },
        ],
        selected: shown,
        onselect: (key) => {
          this.#limit = some;
          this.shown = key;
        },
      })}
      ${tabPanel('shown', shown, this.#drawn())}
    `;
  }

  #drawn(): unknown {
    const told = this.#told?.items;
    if (told) {
      const items = this.shown === 'unread' ? told.filter(({ is_read }) => !is_read) : told;
      return items.length ? this.#rows({ items, more: false }) : this.#empty();
    }
    return this.#list.render({
      ready: (listed) => this.#rows(listed),
      empty: () => this.#empty(),
      loading: () => loadingView(this, listSkeleton()),
    });
  }

  #empty(): TemplateResult {
    const { t } = this;
    return this.shown === 'unread'
      ? stateView({ icon: checkCircle, title: t.noneUnreadTitle, text: t.noneUnreadText })
      : stateView({ icon: bell, title: t.emptyTitle, text: t.emptyText });
  }

  #listen(channel: Told['channel'] | undefined): void {
    if (channel === this.#told?.channel) return;
    this.#told?.dispose();
    this.#told =
      channel &&
      new Told(channel, () => {
        this.#count(this.#waiting);
        this.requestUpdate();
      });
  }

  #rows({ items, more }: Listed): TemplateResult {
    const context = this.#context;
    return html`
      <ul class="list">
        ${repeat(
          items,
          ({ id }) => id,
          (notification) => notificationRow(notification, context),
        )}
      </ul>
      ${
        more
          ? html`<p class="more">
              <button type="button" class="button small" @click=${this.#showMore}>${this.t.showMore}</button>
            </p>`
          : nothing
      }
    `;
  }

  get #context(): NotificationContext {
    const { t, format, courseHref, assignmentHref, certificateHref, conversationHref } = this;
    const addresses = {
      course: courseHref,
      assignment: assignmentHref,
      certificate: certificateHref,
      conversation: conversationHref,
    };
    return {
      t,
      format,
      href: (notification) => destinationOf(notification, addresses),
      open: this.#open,
      markRead: (notification) => void this.#markRead(notification),
    };
  }

  readonly #open = (event: MouseEvent, notification: Notification): void => {
    if (!notification.is_read) void this.#markRead(notification);
    // In a new tab or window: this one stays as it is.
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    const { id, notification_type: type, data } = notification;
    const detail = { notification: id, type, data: data ?? {} };
    if (!this.emit('edurise-notification-open-request', detail, { cancelable: true })) event.preventDefault();
    this.#close();
  };

  readonly #toggled = ({ newState }: ToggleEvent): void => {
    this.opened = newState === 'open';
    if (!this.opened) return;
    if (this.#wanted && !this.#live.live && !this.#told) void this.#list.refresh();
    this.#wanted = true;
    this.#focusTitle();
  };

  #close(): void {
    if (!this.inline) this.renderRoot.querySelector<HTMLElement>('#panel')?.hidePopover();
  }

  #focusTitle(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#title')?.focus());
  }

  readonly #showMore = (): void => {
    this.#limit += some;
    void this.#list.refresh();
  };

  /** Shown as read at once; the platform's answer makes every list, here and in other tabs, be fetched again. */
  async #markRead({ id }: Notification): Promise<void> {
    if (this.#told) return this.#told.markRead(id);
    this.#showRead((one) => one.id === id, 1);
    await this.#save(() => this.edu.notifications.markRead(id));
  }

  readonly #markAllRead = async (): Promise<void> => {
    if (this.#told) this.#told.markAllRead();
    else {
      this.#showRead(() => true, Infinity);
      if (!(await this.#save(() => this.edu.notifications.markAllRead()))) return;
    }
    this.announce(this.t.allRead);
  };

  #showRead(which: (notification: Notification) => boolean, count: number): void {
    const listed = this.#list.data;
    if (listed)
      this.#list.update({
        ...listed,
        items: listed.items.map((one) => (which(one) ? { ...one, is_read: true } : one)),
      });
    if (this.#unread.data !== undefined) this.#unread.update(Math.max(0, this.#unread.data - count));
  }

  async #save(write: () => Promise<unknown>): Promise<boolean> {
    try {
      await write();
      return true;
    } catch {
      this.notify({ kind: 'error', text: this.t.failed });
      void this.#unread.refresh();
      void this.#list.refresh();
      return false;
    }
  }

  #count(unread: number): void {
    const whose = identityOf(this.edu.session.state);
    // The difference between two people's numbers is no news.
    const before = whose === this.#whose ? this.#counted : undefined;
    this.#whose = whose;
    if (before === unread) return;
    this.#counted = unread;
    this.emit('edurise-unread-changed', { unread });
    if (before === undefined || unread < before) return;
    // Several at once are one announcement.
    this.#arrived += unread - before;
    this.#saying ??= setTimeout(() => {
      this.announce(this.t.arrived(this.#arrived));
      this.#arrived = 0;
      this.#saying = undefined;
    }, 1000);
  }

  /** One small question; only where its answer is another is the list fetched again, in every tab. */
  async #lookForNews(): Promise<void> {
    const { edu } = this;
    if (this.#lacking) return;
    try {
      const { unread_count: unread } = await edu.notifications.unreadCount({ cache: 'reload', signal: this.signal });
      if (unread !== this.#unread.data) edu.cache.invalidate({ tags: ['notification'] });
    } catch {
      // It is asked again.
    }
  }
}

/** A platform may count only what it lists. */
const unreadOf = async (edu: Edu, signal: AbortSignal): Promise<number> => {
  try {
    return (await edu.notifications.unreadCount({ signal })).unread_count;
  } catch (error) {
    if (!isNotFound(error)) throw error;
    const { count, items } = await edu.notifications.list({ is_read: false }, { signal });
    return count ?? items.length;
  }
};

const listOf = async (
  edu: Edu,
  signal: AbortSignal,
  { limit, unread }: { limit: number; unread: boolean },
): Promise<Listed> => {
  const query = { page_size: Math.min(limit + 1, 100), ...(unread && { is_read: false }) };
  const items = await edu.notifications.list(query, { signal }).toArray({ limit: limit + 1 });
  return { items: items.slice(0, limit), more: items.length > limit };
};
