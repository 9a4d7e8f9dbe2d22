import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Client } from '@edurise/sdk/core';
import { messaging } from '@edurise/sdk/messaging';
import type { Conversation, Message } from '@edurise/sdk/messaging';
import { LiveController } from '../../controllers/live-controller.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { EduRiseElement } from '../../element/edurise-element.ts';
import { fieldStyles } from '../../ui/field.styles.ts';
import { icon } from '../../ui/icon.ts';
import { arrowLeft, chevronDown, message as messageIcon } from '../../ui/icons.ts';
import { progressStyles } from '../../ui/progress.styles.ts';
import { loadingView, stateView } from '../../ui/states.ts';
import { composer } from './composer.view.ts';
import { conversationList, face, listSkeleton, nameOf, othersIn } from './list.view.ts';
import './messages.events.ts';
import { messagesMessages } from './messages.messages.ts';
import { messagesStyles } from './messages.styles.ts';
import { mostFiles, Talk } from './talk.ts';
import { transcript } from './transcript.view.ts';

const areas = { messaging };
type Edu = Client<typeof areas>;

/** The oldest first, and whether there are earlier ones. */
interface Said {
  readonly messages: readonly Message[];
  readonly more: boolean;
}

/** More conversations than anybody looks through. */
const most = 200;
/** So many messages at first, and so many more each time. */
const some = 40;
/** This near to the end counts as being there, in pixels. */
const near = 48;

/**
 * A person's conversations, and the one that is open: what was said, who has read it, who is writing. What is written is kept
 * on the device until it is sent, and sent even if the connection is lost on the way. New messages appear as they come, where the
 * platform has a channel for that; where not it is asked now and then.
 *
 * ```html
 * <edurise-messages></edurise-messages>
 * <edurise-messages conversation="8d0f…"></edurise-messages>
 * ```
 *
 * @tag edurise-messages
 * @fires edurise-conversation-open-request - Cancelable: somebody has chosen a conversation.
 * @fires edurise-message-sent - The platform has taken a message.
 * @cssproperty --edurise-messages-height - How high it is; 640 units.
 * @csspart conversation - One conversation in the list.
 * @csspart run - Messages of one person in one go.
 * @csspart message - One message.
 * @csspart composer - Where one writes.
 */
export class EduRiseMessages extends EduRiseElement<typeof areas, typeof messagesMessages> {
  static override areas = areas;
  static override messages = messagesMessages;
  static override styles = [fieldStyles, progressStyles, messagesStyles];

  /** The conversation that is open, by its id. */
  @property() conversation: string | undefined;

  @state() private chosen: string | undefined;
  /** Something has come while an earlier part was being read. */
  @state() private below = false;

  #talk: Talk | undefined;
  #talksFor: readonly unknown[] = [];
  #online = new Set<string>();
  #limit = some;
  #markedTo: string | undefined;
  #heardTo: string | undefined;
  /** The first message that is drawn. */
  #first: string | undefined;
  /** Where the reader was before the messages were drawn anew. */
  #place: { atEnd: boolean; height: number; first: string | undefined } | undefined;

  readonly #conversations = new ResourceController<readonly Conversation[], Edu>(this, {
    load: (edu, signal) => edu.conversations.list({ page_size: 50 }, { signal }).toArray({ limit: most }),
    tags: () => ['conversation'],
  });

  readonly #said = new ResourceController<Said, Edu>(this, {
    load: (edu, signal) => loadSaid(edu, this.#open!, this.#limit, signal),
    enabled: () => this.#open !== undefined,
    deps: () => [this.#open],
    tags: () => [`conversation:${this.#open}`, 'message'],
    isEmpty: () => false,
    changed: ({ status, data }) => {
      if (status === 'ready' && data) this.#arrived(data);
    },
  });

  readonly #live = new LiveController(this, {
    enabled: () => this.#open !== undefined && this.#said.data !== undefined,
    deps: () => [this.#open],
    channel: (edu: Edu) => edu.realtime?.channel('chat', { conversation_id: this.#open! }),
    attach: (channel) => {
      const { edu } = this;
      const self = this.#self;
      channel.on('typing', ({ user_id, user_name, is_typing }) => {
        if (user_id !== self) this.#talk?.typists.heard(user_id, user_name || this.t.somebody, is_typing);
      });
      channel.on('presence', ({ user_id, status }) => {
        if (status === 'online') this.#online.add(user_id);
        else this.#online.delete(user_id);
        this.requestUpdate();
      });
      channel.on('message', ({ sender }) => {
        if (sender) this.#talk?.typists.gone(sender);
      });
      channel.on('read', ({ user_id }) => {
        if (user_id !== self) edu.cache.invalidate({ tags: [`conversation:${this.#open}`] });
      });
    },
    ask: () => void this.#said.refresh(),
    everySeconds: 20,
  });

  get #open(): string | undefined {
    return this.conversation || this.chosen || undefined;
  }

  get #self(): string | undefined {
    return this.edu.session.state.user?.id;
  }

  constructor() {
    super();
    // No channel tells of conversations that are not open.
    new LiveController(this, {
      enabled: () => this.#conversations.data !== undefined,
      channel: () => undefined,
      ask: () => void this.#lookForNews(),
      everySeconds: 30,
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#seen);
    queueMicrotask(() => {
      if (!this.isConnected) this.#end();
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#seen);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('conversation')) this.chosen = undefined;
    const log = this.#log;
    const open = this.#open;
    if (this.#talk && this.#talk.conversation !== open) this.#end();
    this.#place =
      log === null
        ? undefined
        : {
            atEnd: log.scrollHeight - log.scrollTop - log.clientHeight < near,
            height: log.scrollHeight,
            first: this.#first,
          };
  }

  protected override updated(): void {
    const log = this.#log;
    if (!log) return;
    const { atEnd, height, first } = this.#place ?? { atEnd: true, height: 0, first: undefined };
    const earlier = first !== undefined && first !== this.#first;
    this.#first = log.dataset['first'];
    // What is read stays where it is when something is put before it.
    if (earlier && !atEnd) log.scrollTop += log.scrollHeight - height;
    else if (atEnd && log.scrollHeight !== height) log.scrollTop = log.scrollHeight;
  }

  get #log(): HTMLElement | null {
    return (this.renderRoot as ShadowRoot | undefined)?.querySelector<HTMLElement>('.log') ?? null;
  }

  protected override view(): TemplateResult {
    const open = this.#open;
    return html`
      <div class="messages ${open ? 'talking' : ''}">
        <section class="side" aria-labelledby="title">
          <h2 id="title" tabindex="-1">${this.t.title}</h2>
          ${this.#list()}
        </section>
        ${open ? this.#conversation() : this.#nothingOpen()}
      </div>
    `;
  }

  #list(): unknown {
    const { t, format } = this;
    return this.#conversations.render({
      ready: (list) =>
        conversationList(list, { t, format, self: this.#self, open: this.#open, choose: (one) => this.#choose(one) }),
      empty: () => stateView({ icon: messageIcon, title: t.noneTitle, text: t.noneText }),
      loading: () => loadingView(this, listSkeleton()),
      problem: ({ status }) =>
        status === 'not-found' ? stateView({ icon: messageIcon, title: t.absentTitle, text: t.absentText }) : undefined,
    });
  }

  #nothingOpen(): TemplateResult | typeof nothing {
    const { t } = this;
    if (this.#conversations.status !== 'ready' && this.#conversations.status !== 'refreshing') return nothing;
    return html`<div class="talk none">
      ${stateView({ icon: messageIcon, title: t.chooseTitle, text: t.chooseText })}
    </div>`;
  }

  #conversation(): TemplateResult {
    const { t, format } = this;
    const known = this.#conversations.data?.find(({ id }) => id === this.#open);
    const self = this.#self;
    const name = known ? nameOf(known, { t, format, self }) : t.conversation;
    const others = known ? othersIn(known, self) : [];
    const note =
      others.length > 1
        ? t.people(others.length + 1)
        : others.some(({ id }) => this.#online.has(id))
          ? t.online
          : (known?.course_title ?? undefined);
    return html`
      <section class="talk" aria-labelledby="name">
        <header class="talk-head">
          ${
            this.conversation && !this.#conversations.data
              ? nothing
              : html`<button type="button" class="icon-button back" aria-label=${t.toList} @click=${this.#toList}>
                  ${icon(arrowLeft, { mirrored: true })}
                </button>`
          }
          ${known ? face(known, name) : nothing}
          <div class="talk-name">
            <h2 id="name" tabindex="-1"><bdi>${name}</bdi></h2>
            ${note ? html`<p class="when"><bdi>${note}</bdi></p>` : nothing}
          </div>
        </header>
        ${this.#said.render({
          ready: (said) => this.#transcript(said, name, others.length > 1),
          loading: () => loadingView(this, html`<div class="log"></div>`),
        })}
      </section>
    `;
  }

  #transcript({ messages, more }: Said, name: string, group: boolean): TemplateResult {
    const { t, format } = this;
    const talk = this.#talk!;
    const { outgoing, typists, problem } = talk;
    const context = {
      t,
      format,
      self: this.#self,
      group,
      retry: (id: string) => void outgoing.retry(id).then(() => this.#focus('#text')),
      discard: (id: string) => void outgoing.discard(id).then(() => this.#focus('#text')),
    };
    return html`
      <div
        class="log"
        role="log"
        aria-live="off"
        aria-label=${t.transcript(name)}
        tabindex="0"
        data-first=${messages[0]?.id ?? ''}
        @scroll=${this.#scrolled}
      >
        ${
          more
            ? html`<p class="earlier">
                <button type="button" class="button small" @click=${this.#showMore}>${t.earlier}</button>
              </p>`
            : nothing
        }
        ${
          messages.length || outgoing.sendings.length
            ? transcript(messages, outgoing.sendings, context)
            : html`<p class="beginning">${t.beginning}</p>`
        }
      </div>
      <p class="typing">${typists.names.length ? t.typing(typists.names) : nothing}</p>
      ${
        this.below
          ? html`<button type="button" class="icon-button to-end" aria-label=${t.toEnd} @click=${this.#toEnd}>
              ${icon(chevronDown)}
            </button>`
          : nothing
      }
      ${composer({
        t,
        name,
        text: talk.text,
        files: talk.files,
        share: talk.share,
        problem: problem && this.#problem(problem),
        write: (text) => talk.write(text),
        pause: () => talk.pause(),
        add: (files) => talk.add(files),
        remove: (file) => {
          talk.remove(file);
          this.#focus('#text');
        },
        send: () => void this.#send(talk),
      })}
    `;
  }

  #problem(problem: NonNullable<Talk['problem']>): string {
    const { t } = this;
    if (typeof problem === 'object') return problem.said;
    return { 'too-many': t.tooMany(mostFiles), 'files-offline': t.filesOffline, 'files-failed': t.filesFailed }[
      problem
    ];
  }

  #choose({ id }: Conversation): void {
    if (!this.emit('edurise-conversation-open-request', { conversation: id }, { cancelable: true })) return;
    this.chosen = id;
    this.conversation = undefined;
    this.#focus('#name');
  }

  readonly #toList = (): void => {
    this.chosen = this.conversation = undefined;
    this.#focus('#title');
  };

  readonly #showMore = (): void => {
    this.#limit += some;
    void this.#said.refresh();
    this.#focus('.log');
  };

  readonly #scrolled = (): void => {
    const log = this.#log!;
    if (log.scrollHeight - log.scrollTop - log.clientHeight < near) this.below = false;
  };

  readonly #toEnd = (): void => {
    const log = this.#log!;
    log.scrollTop = log.scrollHeight;
    this.below = false;
    this.#focus('#text');
  };

  async #send(talk: Talk): Promise<void> {
    const sending = talk.send();
    this.#focus('#text');
    void this.updateComplete.then(this.#scrollToEnd);
    const message = await sending;
    if (!message) return;
    this.emit('edurise-message-sent', { conversation: talk.conversation, message: message.id });
  }

  readonly #scrollToEnd = (): void => {
    const log = this.#log;
    if (log) log.scrollTop = log.scrollHeight;
  };

  #arrived({ messages }: Said): void {
    const { edu } = this;
    const open = this.#open!;
    const owner = [edu, open, this.#self];
    if (owner.some((part, i) => part !== this.#talksFor[i])) {
      this.#end();
      this.#talksFor = owner;
      this.#talk = new Talk(
        edu,
        open,
        () => this.requestUpdate(),
        (is_typing) => this.#live.channel?.send('typing', { is_typing }),
      );
    }
    this.#talk!.outgoing.shown(messages);
    this.#tell(messages);
    this.#seen();
  }

  /** A screen reader hears of what others write, and whoever reads further up sees that there is more. */
  #tell(messages: readonly Message[]): void {
    const last = messages.at(-1);
    const before = this.#heardTo;
    this.#heardTo = last?.id;
    if (!last || before === undefined || before === last.id || last.sender === this.#self) return;
    this.announce(this.t.arrived(last.sender_name || this.t.somebody));
    const log = this.#log;
    this.below = !!log && log.scrollHeight - log.scrollTop - log.clientHeight >= near;
  }

  /** What is open in a page that is looked at is read. */
  readonly #seen = (): void => {
    const last = this.#said.data?.messages.at(-1);
    const open = this.#open;
    if (!last || !open || document.visibilityState === 'hidden' || this.#markedTo === last.id) return;
    const self = this.#self;
    if (last.sender === self || !self || last.read_by?.includes(self)) return;
    this.#markedTo = last.id;
    // It is tried again with the next message, or the next look.
    this.edu.conversations.markRead(open, { message: last.id }).catch(() => (this.#markedTo = undefined));
  };

  async #lookForNews(): Promise<void> {
    const { edu } = this;
    try {
      const { items } = await edu.conversations.list({ page_size: 1 }, { cache: 'reload', signal: this.signal });
      const [newest] = items;
      const known = this.#conversations.data?.find(({ id }) => id === newest?.id);
      if (
        newest &&
        (newest.last_message?.id !== known?.last_message?.id || newest.unread_count !== known?.unread_count)
      )
        edu.cache.invalidate({ tags: ['conversation'] });
    } catch {
      // It is asked again.
    }
  }

  #end(): void {
    this.#talk?.dispose();
    this.#talk = undefined;
    this.#talksFor = [];
    this.#online.clear();
    this.#limit = some;
    this.#markedTo = this.#heardTo = this.#first = undefined;
    this.below = false;
  }

  #focus(to: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(to)?.focus());
  }
}

/** A platform without pages of messages gives them all; what is beyond `limit` is fetched when somebody asks for it. */
const loadSaid = async (edu: Edu, conversation: string, limit: number, signal: AbortSignal): Promise<Said> => {
  const query = { page_size: Math.min(limit + 1, 100) };
  const newest = await edu.conversations.listMessages(conversation, query, { signal }).toArray({ limit: limit + 1 });
  return { messages: newest.slice(0, limit).reverse(), more: newest.length > limit };
};
