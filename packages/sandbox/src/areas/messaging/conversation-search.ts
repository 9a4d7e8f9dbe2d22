import { sql, type RawBuilder } from 'kysely';

/** In the title, in who takes part, or in what was written. */
export function searchedFor(text: string): RawBuilder<boolean> {
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  return sql`(conversations.title ilike ${pattern}
    or exists (select from messages
      where messages.conversation_id = conversations.id and messages.content ilike ${pattern})
    or exists (select from conversation_participants as anybody join users on users.id = anybody.user_id
      where anybody.conversation_id = conversations.id
        and concat_ws(' ', users.first_name, users.last_name) ilike ${pattern}))`;
}
