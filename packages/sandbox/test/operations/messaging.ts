import assert from 'node:assert/strict';
import { courses, people } from '../school.ts';
import { nowhere, refused, type Cases, type Stage } from './stage.ts';

/** Two who have just met, and a conversation between them. */
async function pair(stage: Stage) {
  const [one, other] = [await stage.learner(), await stage.learner()];
  const conversation = await one.edu.conversations.create({ participants: [other.id], content: 'Hello!' });
  return { one, other, conversation };
}

const write = (count: number): string[] => Array.from({ length: count }, (_, index) => `Number ${index + 1}`);
const pdf = () => new File(['%PDF-1.4 a page'], 'page.pdf', { type: 'application/pdf' });

export const messaging: Cases = {
  'conversations.list': {
    async works(stage) {
      const { one, other, conversation } = await pair(stage);
      const third = await stage.learner();
      await one.edu.conversations.create({ participants: [third.id, other.id], title: 'Three of us' });
      const { items } = await other.edu.conversations.list({ unread: true });
      assert.deepEqual(
        items.map(({ id, unread_count, last_message }) => [id, unread_count, last_message?.content]),
        [[conversation.id, 1, 'Hello!']],
      );
      const found = await other.edu.conversations.list({ search: 'three OF' });
      assert.deepEqual(
        found.items.map(({ title, conversation_type, participants }) => [
          title,
          conversation_type,
          participants?.length,
        ]),
        [['Three of us', 'group', 3]],
      );
      assert.equal((await third.edu.conversations.list({ unread: false })).count, 1);
    },
    async refuses(stage) {
      const { edu } = await stage.learner();
      assert.equal((await edu.conversations.list()).count, 0, "others' conversations are not there");
      await refused(edu.conversations.list({ course: 'optics' }), 400, 'course');
      await refused(stage.visitor().conversations.list(), 401);
    },
  },
  'conversations.create': {
    async works(stage) {
      const { one, other, conversation } = await pair(stage);
      const again = await other.edu.conversations.create({ participants: [one.id] });
      assert.equal(again.id, conversation.id, 'two people have but one direct conversation');
      const { edu } = await stage.learner();
      await edu.courses.enroll(courses.basics);
      const group = await edu.conversations.create({
        participants: [one.id, other.id],
        title: 'Lenses',
        course: courses.basics,
        content: 'Shall we meet?',
      });
      assert.deepEqual(
        [group.conversation_type, group.title, group.course_title, group.last_message?.content],
        ['group', 'Lenses', 'Basics of Light', 'Shall we meet?'],
      );
    },
    async refuses(stage) {
      const { edu, id } = await stage.learner();
      // Sue belongs to South alone.
      await refused(edu.conversations.create({ participants: [people.sue.id] }), 400, 'participants');
      await refused(edu.conversations.create({ participants: [id] }), 400, 'participants');
      await refused(edu.conversations.create({ participants: [people.tess.id], course: courses.basics }), 403);
      await refused(edu.conversations.create({ participants: [people.tess.id], course: courses.southern }), 404);
    },
  },
  'conversations.get': {
    async works(stage) {
      const { one, other, conversation } = await pair(stage);
      const seen = await other.edu.conversations.get(conversation.id);
      assert.deepEqual([seen.created_by, seen.unread_count, seen.participants?.length], [one.id, 1, 2]);
      assert.equal((await one.edu.conversations.get(conversation.id)).unread_count, 0, 'who writes has read it');
    },
    async refuses(stage) {
      const { conversation } = await pair(stage);
      await refused((await stage.learner()).edu.conversations.get(conversation.id), 404);
      await refused((await stage.as('ada')).conversations.get(conversation.id), 404);
      await refused((await stage.as('bo', 'south')).conversations.get(conversation.id), 404);
    },
  },
  'conversations.listMessages': {
    async works(stage) {
      const { one, other, conversation } = await pair(stage);
      for (const content of write(5)) await one.edu.messages.send({ conversation: conversation.id, content });
      const first = await other.edu.conversations.listMessages(conversation.id, { page_size: 3 });
      assert.deepEqual(
        first.items.map(({ content }) => content),
        ['Number 5', 'Number 4', 'Number 3'],
      );
      assert.deepEqual([first.hasNext, first.hasPrevious], [true, false]);
      // What comes in meanwhile moves nothing.
      await other.edu.messages.send({ conversation: conversation.id, content: 'Wait!' });
      const second = await first.next();
      assert.deepEqual(
        second?.items.map(({ content }) => content),
        ['Number 2', 'Number 1', 'Hello!'],
      );
      assert.deepEqual([second?.hasNext, second?.hasPrevious], [false, true]);
      const all = await other.edu.conversations.listMessages(conversation.id, { page_size: 2 }).toArray({ limit: 50 });
      assert.equal(all.length, 7);
    },
    async refuses(stage) {
      const { one, conversation } = await pair(stage);
      await refused((await stage.learner()).edu.conversations.listMessages(conversation.id), 404);
      await refused(one.edu.conversations.listMessages(conversation.id, { cursor: 'page two' }), 404);
    },
  },
  'conversations.markRead': {
    async works(stage) {
      const { one, other, conversation } = await pair(stage);
      const second = await one.edu.messages.send({ conversation: conversation.id, content: 'Are you there?' });
      await one.edu.messages.send({ conversation: conversation.id, content: 'Never mind.' });
      const partly = await other.edu.conversations.markRead(conversation.id, { message: second.id });
      assert.equal(partly.unread_count, 1);
      assert.equal((await other.edu.conversations.markRead(conversation.id, {})).unread_count, 0);
      // A device that lags behind takes nothing back.
      assert.equal((await other.edu.conversations.markRead(conversation.id, { message: second.id })).unread_count, 0);
      const { items } = await one.edu.conversations.listMessages(conversation.id);
      assert.deepEqual(items[0]?.read_by, [other.id]);
    },
    async refuses(stage) {
      const { one, conversation } = await pair(stage);
      await refused((await stage.learner()).edu.conversations.markRead(conversation.id, {}), 404);
      await refused(one.edu.conversations.markRead(conversation.id, { message: nowhere }), 400, 'message');
    },
  },
  'messages.send': {
    async works(stage) {
      const { one, other, conversation } = await pair(stage);
      const question = await one.edu.messages.send({ conversation: conversation.id, content: 'Which page?' });
      const file = await other.edu.messages.addAttachment({ file: pdf() });
      const answer = await other.edu.messages.send({
        conversation: conversation.id,
        attachments: [file.id],
        reply_to: question.id,
      });
      assert.deepEqual(
        [answer.content, answer.reply_to, answer.sender, answer.attachments?.map(({ file_name }) => file_name)],
        ['', question.id, other.id, ['page.pdf']],
      );
      const { items } = await one.edu.conversations.listMessages(conversation.id);
      const opened = await fetch(items[0]!.attachments![0]!.url!);
      assert.equal(await opened.text(), '%PDF-1.4 a page');
    },
    async refuses(stage) {
      const { one, other, conversation } = await pair(stage);
      const stranger = (await stage.learner()).edu;
      await refused(stranger.messages.send({ conversation: conversation.id, content: 'May I join?' }), 404);
      await refused(one.edu.messages.send({ conversation: conversation.id, content: '  ' }), 400, 'content');
      const file = await other.edu.messages.addAttachment({ file: pdf() });
      const stolen = { conversation: conversation.id, attachments: [file.id] };
      await refused(one.edu.messages.send(stolen), 400, 'attachments');
      await other.edu.messages.send(stolen);
      await refused(other.edu.messages.send(stolen), 409);
      const foreign = { conversation: conversation.id, content: 'Yes.', reply_to: nowhere };
      await refused(one.edu.messages.send(foreign), 400, 'reply_to');
    },
  },
  'messages.addAttachment': {
    async works(stage) {
      const { edu } = await stage.learner();
      const attachment = await edu.messages.addAttachment({ file: pdf() });
      assert.deepEqual(
        [attachment.message, attachment.file_name, attachment.content_type, attachment.size_bytes],
        [null, 'page.pdf', 'application/pdf', 15],
      );
    },
    async refuses(stage) {
      const { edu } = await stage.learner();
      await refused(edu.messages.addAttachment({ file: new File(['x'], 'virus.exe') }), 400, 'file');
      await refused(stage.visitor().messages.addAttachment({ file: pdf() }), 401);
    },
  },
  'communications.list': {
    async works(stage) {
      const { edu, id } = await stage.learner();
      const ada = await stage.as('ada');
      const { id: thread } = await ada.communications.send({
        recipients: [id],
        subject: 'Your timetable',
        content: 'It has changed.',
      });
      const { items } = await edu.communications.list();
      assert.deepEqual(
        items.map((row) => [row.id, row.subject, row.message_count, row.unread_count, row.last_message?.content]),
        [[thread, 'Your timetable', 1, 1, 'It has changed.']],
      );
      const whole = await edu.conversations.listMessages(thread);
      assert.equal(whole.items.length, 1, 'a thread is read as a conversation');
    },
    async refuses(stage) {
      await refused(stage.visitor().communications.list(), 401);
      const { edu } = await stage.learner();
      assert.equal((await edu.communications.list()).count, 0, "others' threads are not there");
    },
  },
  'communications.send': {
    async works(stage) {
      const { edu, id } = await stage.learner();
      const tess = await stage.as('tess');
      const begun = await tess.communications.send({ recipients: [id], subject: 'Feedback', content: 'Well done.' });
      const answered = await edu.communications.send({ thread: begun.id, content: 'Thank you!' });
      assert.deepEqual(
        [answered.id, answered.message_count, answered.unread_count, answered.last_message?.content],
        [begun.id, 2, 0, 'Thank you!'],
      );
    },
    async refuses(stage) {
      const { edu } = await stage.learner();
      await refused(edu.communications.send({ content: 'To nobody.' }), 422, 'recipients');
      await refused(edu.communications.send({ thread: nowhere, content: 'Hello?' }), 404);
      const { other, conversation } = await pair(stage);
      await refused(other.edu.communications.send({ thread: conversation.id, content: 'No thread.' }), 404);
      const southerner = { recipients: [people.sue.id], subject: 'Hello', content: 'From the north.' };
      await refused(edu.communications.send(southerner), 422, 'recipients');
    },
  },
};
