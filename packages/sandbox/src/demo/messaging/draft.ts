import { fileId } from '../assignments/files.ts';
import type { Calendar } from '../authoring/calendar.ts';
import { courseId, personId } from '../authoring/course.ts';
import { identity } from '../authoring/identity.ts';
import type { DemoConversation } from './shape.ts';

/** The name in front of the address (`mira`s is `teacher`), days ago, and what was written. */
export type Line = [who: string, ago: number, text: string, more?: { answers?: number; files?: string[] }];

/** A conversation as its author writes it. The first who speaks opened it. */
export interface TalkDraft {
  /** Of a letter with a subject; with `title` alone it is a group. */
  subject?: string;
  title?: string;
  /** A course's code. */
  course?: string;
  /** Who reads along without a word. */
  silent?: string[];
  lines: Line[];
  /** How many of the last lines somebody has not seen yet. */
  unseen?: Readonly<Record<string, number>>;
}

/** Minutes between opening a conversation and writing the first line. */
const hesitation = 2 / 1440;

export function talksOf(tenant: string, drafts: readonly TalkDraft[], { ago }: Calendar): DemoConversation[] {
  // Noor learns at both schools, under one address.
  const person = (who: string): string => personId(who.includes('@') ? who : `${who}@${tenant}.test`);
  return drafts.map((draft) => {
    const { subject, title, lines } = draft;
    const participants = [...new Set([...lines.map(([who]) => who), ...(draft.silent ?? [])])];
    const key = [subject ?? title ?? 'direct', ...participants.toSorted()].join(' ');
    const id = identity(tenant, 'conversation', key);
    const messageId = (place: number): string => identity(id, 'message', place);
    return {
      id,
      tenant,
      conversation_type: subject ? 'thread' : title ? 'group' : 'direct',
      title: subject ?? title ?? null,
      course: draft.course === undefined ? null : courseId(tenant, draft.course),
      participants: participants.map(person),
      messages: lines.map(([who, when, content, more = {}], place) => ({
        id: messageId(place),
        sender: person(who),
        content,
        reply_to: more.answers === undefined ? null : messageId(more.answers),
        attachments: (more.files ?? []).map((name) => fileId(person(who), name)),
        created_at: ago(when),
      })),
      seen: Object.fromEntries(
        Object.entries(draft.unseen ?? {}).map(([who, count]) => [person(who), lines.length - count]),
      ),
      created_at: ago(lines[0]![1] + hesitation),
    };
  });
}
