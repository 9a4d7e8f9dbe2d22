import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendar, calendarFile, dueDate, type Entry } from '@edurise/sdk/calendar';
import { isValidationError } from '@edurise/sdk/core';

const now = Date.parse('2026-11-22T08:30:15.250Z');
const options = { host: 'learn.acme.com', now };
const entry: Entry = { id: 'assignment-7', title: 'Essay', on: '2026-11-30' };

/** As a program reads it: folds undone, one property a line. */
const read = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n');
const property = (text: string, name: string): string | undefined =>
  read(text)
    .find((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))
    ?.slice(name.length);

test('a calendar is complete, and each line ends as it has to', () => {
  assert.equal(
    calendar([entry], { ...options, name: 'Due dates' }),
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//EduRise//SDK//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Due dates',
      'BEGIN:VEVENT',
      'UID:assignment-7@learn.acme.com',
      'DTSTAMP:20261122T083015Z',
      'SEQUENCE:0',
      'STATUS:CONFIRMED',
      'SUMMARY:Essay',
      'DTSTART;VALUE=DATE:20261130',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
});

test('a day is a day everywhere; a moment is told in Greenwich', () => {
  assert.equal(property(calendar([entry], options), 'DTSTART'), ';VALUE=DATE:20261130');
  const lesson = { ...entry, on: '2026-11-30T09:00:00+02:00', until: '2026-11-30T10:30:00+02:00' };
  assert.equal(property(calendar([lesson], options), 'DTSTART'), ':20261130T070000Z');
  assert.equal(property(calendar([lesson], options), 'DTEND'), ':20261130T083000Z');
});

test('what was changed later has the same id and a higher number', () => {
  const at = (changedAt: string) => calendar([{ ...entry, changedAt }], options);
  const [first, later] = [at('2026-11-20T10:00:00Z'), at('2026-11-20T10:00:01Z')];
  assert.equal(property(first, 'UID'), property(later, 'UID'));
  assert.equal(Number(property(later, 'SEQUENCE')!.slice(1)) - Number(property(first, 'SEQUENCE')!.slice(1)), 1);
  assert.equal(property(later, 'LAST-MODIFIED'), ':20261120T100001Z');
  // The largest number that RFC 5545 has.
  assert.ok(Number(property(at('2080-01-01T00:00:00Z'), 'SEQUENCE')!.slice(1)) < 2 ** 31);
});

test('text is escaped, and cannot add a line of its own', () => {
  const text = calendar(
    [{ ...entry, title: 'A;B, C\\D\r\nEND:VEVENT\rX\u0007', url: 'https://x/\r\nATTACH:y' }],
    options,
  );
  assert.equal(property(text, 'SUMMARY'), ':A\\;B\\, C\\\\D\\nEND:VEVENT\\nX');
  assert.equal(property(text, 'URL'), ':https://x/ATTACH:y');
  assert.equal(read(text).filter((line) => line === 'END:VEVENT').length, 1);
});

test('no line is wider than 75 octets, and no character is cut', () => {
  const title = 'Übung über 流体力学 und 🦉 Eulen, '.repeat(12).trim();
  for (let shift = 0; shift < 8; shift++) {
    const text = calendar([{ ...entry, title: 'x'.repeat(shift) + title }], options);
    for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.equal(Buffer.from(text).toString(), text);
    assert.equal(property(text, 'SUMMARY'), `:${'x'.repeat(shift)}${title.replaceAll(',', '\\,')}`);
    assert.ok(text.split('\r\n').some((line) => Buffer.byteLength(line) > 71));
  }
});

test('an assignment without a due date is called off, by the id that it had', () => {
  const assignment = {
    id: '7',
    course: 'c',
    title: 'Essay',
    due_date: '2026-11-30',
    updated_at: '2026-11-20T10:00:00Z',
  };
  const due = calendar([dueDate(assignment, { url: 'https://learn.acme.com/a/7' })], options);
  assert.equal(property(due, 'STATUS'), ':CONFIRMED');
  assert.equal(property(due, 'URL'), ':https://learn.acme.com/a/7');
  const off = calendar([dueDate({ ...assignment, due_date: null })], options);
  assert.equal(property(off, 'STATUS'), ':CANCELLED');
  assert.equal(property(off, 'DTSTART'), ';VALUE=DATE:20261120');
  assert.equal(property(off, 'UID'), property(due, 'UID'));
});

test('a date that is none is refused by its name', () => {
  for (const on of ['soon', '2026-02-30', '2026-13-01', ''])
    assert.throws(
      () => calendar([{ ...entry, on }], options),
      (error) => isValidationError(error) && error.fields[0]?.path[0] === 'on',
    );
});

test('the file has its type', async () => {
  const file = calendarFile([entry], options);
  assert.equal(file.type, 'text/calendar;charset=utf-8');
  assert.equal(await file.text(), calendar([entry], options));
});
