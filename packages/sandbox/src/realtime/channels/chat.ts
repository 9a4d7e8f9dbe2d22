import { isUuid } from '../../accounts/access.ts';
import { findOwnConversation } from '../../areas/messaging/conversation-rows.ts';
import { markRead, numberOf, writeMessage } from '../../areas/messaging/conversation-write.ts';
import { presentMessages } from '../../areas/messaging/message-rows.ts';
import { iso } from '../../clock.ts';
import { notFound } from '../../http/problem.ts';
import type { Channel } from '../channel.ts';
import type { Participant, Presence } from '../presence.ts';
import { presentIn } from '../presence.ts';
import { mention } from '../publish.ts';
import { talkIn } from '../streams.ts';

export const chat: Channel<'chat'> = {
  async enter(call, { conversation_id }) {
    if (!isUuid(conversation_id)) throw notFound('Conversation');
    const { id } = await findOwnConversation(call, conversation_id);
    const stream = talkIn({ id });
    return {
      stream,
      actions: {
        async message(call, { content, attachments }) {
          await findOwnConversation(call, id);
          const number = await call.db
            .transaction()
            .execute((trx) => writeMessage(trx, call, { conversation: id, content, attachments }));
          const [message] = await presentMessages(call, [number]);
          return message;
        },
        async typing({ db, participant, session }, { is_typing }) {
          await mention(db, stream, { type: 'typing', ...participant, is_typing }, session);
        },
        async read(call, { message_id }) {
          const number = await numberOf(call, id, message_id, 'message_id');
          await call.db.transaction().execute((trx) => markRead(trx, call, id, number));
        },
      },
      async greet({ db, say }) {
        const others = await presentIn(db, stream.name);
        for (const other of others) say({ type: 'presence', ...other, status: 'online' });
      },
    };
  },
  presence: comingsAndGoings(),
};

/** Of people, not of their tabs. */
function comingsAndGoings(): Presence<'chat'> {
  const isElsewhere = (who: Participant, others: readonly Participant[]): boolean =>
    others.some(({ user_id }) => user_id === who.user_id);
  return {
    async arrived({ db }, stream, who, others) {
      if (!isElsewhere(who, others))
        await mention(db, stream, { type: 'presence', ...who, status: 'online' }, who.session_id);
    },
    async departed({ db, now }, stream, who, others) {
      if (!isElsewhere(who, others))
        await mention(db, stream, { type: 'presence', ...who, status: 'offline', last_seen: iso(now) });
    },
  };
}
