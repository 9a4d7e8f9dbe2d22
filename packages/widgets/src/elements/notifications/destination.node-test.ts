import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { destinationOf } from './destination.ts';

const addresses = {
  course: '/courses/{course}',
  assignment: '/courses/{course}/assignments/{assignment}',
  certificate: '/certificates',
  conversation: '/messages/{conversation}',
};

describe('A notification leads', () => {
  it('to what it speaks of', () => {
    const data = { course: 'c 1', assignment: 'a-1', score: '8.00' };
    assert.equal(destinationOf({ notification_type: 'grade', data }, addresses), '/courses/c%201/assignments/a-1');
    assert.equal(destinationOf({ notification_type: 'enrollment', data }, addresses), '/courses/c%201');
    assert.equal(destinationOf({ notification_type: 'certificate', data: null }, addresses), '/certificates');
    assert.equal(destinationOf({ notification_type: 'message', data: { conversation: 7 } }, addresses), '/messages/7');
  });

  it('to the course, where nothing nearer is known', () => {
    const data = { course: 'c-1' };
    assert.equal(destinationOf({ notification_type: 'grade', data }, addresses), '/courses/c-1');
    assert.equal(destinationOf({ notification_type: 'assignment', data }, { course: '/c/{course}' }), '/c/c-1');
    assert.equal(destinationOf({ notification_type: 'quiz_reminder', data }, addresses), '/courses/c-1');
  });

  it('nowhere, where an id is missing', () => {
    assert.equal(destinationOf({ notification_type: 'grade', data: { assignment: 'a-1' } }, addresses), undefined);
    assert.equal(destinationOf({ notification_type: 'message', data: { conversation: null } }, addresses), undefined);
    assert.equal(destinationOf({ notification_type: 'system', data: null }, {}), undefined);
  });
});
