import type { Format } from '../../messages/format.ts';
import { messages } from '../../messages/messages.ts';
import type { TableOf, TextsOf } from '../../messages/messages.ts';
import { fileSize } from '../../ui/file-size.ts';

export const messagesMessages = messages(
  {
    title: 'Messages',
    toList: 'All conversations',
    unread: (f: Format, count: number) => f.plural(count, { one: '# unread message', other: '# unread messages' }),
    you: (_f: Format, text: string) => `You: ${text}`,
    attachment: 'Attachment',
    noMessages: 'No messages yet',
    somebody: 'Somebody',
    conversation: 'Conversation',
    chooseTitle: 'Choose a conversation',
    chooseText: 'Its messages appear here.',
    noneTitle: 'No conversations yet',
    noneText: 'When somebody of your school writes to you, it appears here.',
    absentTitle: 'There are no messages here',
    absentText: 'This school doesn’t offer conversations.',
    beginning: 'Nobody has written here yet. Begin the conversation.',
    earlier: 'Earlier messages',
    transcript: (_f: Format, name: string) => `Messages with ${name}`,
    today: 'Today',
    yesterday: 'Yesterday',
    online: 'Online',
    people: (f: Format, count: number) => f.plural(count, { one: '# person', other: '# people' }),
    typing: (f: Format, names: readonly string[]) => `${f.list(names)} ${names.length > 1 ? 'are' : 'is'} writing…`,
    read: 'Read',
    readBy: (f: Format, count: number) => `Read by ${f.number(count)}`,
    sent: 'Sent',
    sending: 'Sending…',
    waiting: 'Waits for a connection',
    notSent: 'Couldn’t be sent',
    retry: 'Try again',
    discard: 'Discard',
    write: (_f: Format, name: string) => `Message to ${name}`,
    placeholder: 'Write a message',
    send: 'Send',
    attach: 'Attach files',
    removeFile: (_f: Format, name: string) => `Remove ${name}`,
    uploading: (f: Format, share: number) => `Uploading: ${f.percent(share)}`,
    size: (f: Format, bytes: number) => fileSize(f, bytes),
    files: (f: Format, count: number) => f.plural(count, { one: '# file', other: '# files' }),
    tooMany: (f: Format, most: number) => `At most ${f.number(most)} files go with one message.`,
    filesOffline: 'Files can’t be sent without a connection. They are still here.',
    filesFailed: 'The files couldn’t be sent. They are still here.',
    arrived: (_f: Format, name: string) => `New message from ${name}`,
    toEnd: 'To the newest message',
  },
  { de: () => import('./messages.messages.de.ts'), ar: () => import('./messages.messages.ar.ts') },
);

export type MessagesTable = TableOf<typeof messagesMessages>;
export type MessagesTexts = TextsOf<typeof messagesMessages>;
