import assert from 'node:assert/strict';
import type { Certificate } from '@edurise/contract/models';
import type { EduRise } from '@edurise/sdk';
import { courses, lectures, people } from '../school.ts';
import { nowhere, refused, type Cases, type Stage } from './stage.ts';

/** Somebody new who has done a course of one lecture, and so has a certificate. */
async function graduate(stage: Stage): Promise<{ email: string; edu: EduRise; certificate: Certificate }> {
  const tess = await stage.as('tess');
  const course = await tess.courses.create({
    title: `Light in a line ${crypto.randomUUID()}`,
    status: 'published',
    pricing: { is_free: true, price: '0.00', currency: 'EUR' },
    metadata: { has_certificate: true },
  });
  const section = await tess.sections.create(course.id, { title: 'All of it' });
  const lecture = await tess.sections.createLecture(section.id, { title: 'One line', content_type: 'text' });
  const { email, edu } = await stage.learner();
  await edu.courses.enroll(course.id);
  await edu.lectures.updateProgress(lecture.id, { is_completed: true });
  const { items } = await edu.certificates.list({ course: course.id });
  assert.equal(items.length, 1);
  return { email, edu, certificate: items[0]! };
}

export const certificates: Cases = {
  'certificates.list': {
    async works(stage) {
      const { edu, certificate } = await graduate(stage);
      assert.match(certificate.code ?? '', /^EDU(-[A-Z2-9]{4}){3}$/);
      assert.deepEqual([certificate.student_name, certificate.tenant_name], ['New', 'North School']);
      const { items } = await edu.notifications.list({ notification_type: 'certificate' });
      assert.equal(items[0]?.data?.['certificate'], certificate.id);
    },
    async refuses(stage) {
      const { edu } = await stage.learner();
      await edu.courses.enroll(courses.basics);
      await edu.lectures.updateProgress(lectures.text, { is_completed: true });
      assert.deepEqual((await edu.certificates.list()).items, [], 'half a course is no certificate');
      await refused(edu.certificates.list({ course: 'light' }), 400, 'course');
      await refused(stage.visitor().certificates.list(), 401);
    },
  },
  'certificates.get': {
    async works(stage) {
      const { edu, certificate } = await graduate(stage);
      assert.deepEqual(await edu.certificates.get(certificate.id), certificate);
      assert.equal((await (await stage.as('tess')).certificates.get(certificate.id)).code, certificate.code);
    },
    async refuses(stage) {
      const { certificate } = await graduate(stage);
      await refused((await stage.as('sam')).certificates.get(certificate.id), 404);
      await refused((await stage.as('tom')).certificates.get(certificate.id), 404);
      await refused((await stage.as('bo', 'south')).certificates.get(certificate.id), 404);
      await refused((await stage.as('sam')).certificates.get(nowhere), 404);
    },
  },
  'certificates.verify': {
    async works(stage) {
      const { email, certificate } = await graduate(stage);
      const { course_title, code, issued_at } = certificate;
      const proof = await stage.visitor().certificates.verify(code!);
      assert.deepEqual(proof, {
        is_valid: true,
        code,
        student_name: 'New',
        course_title,
        tenant_name: 'North School',
        issued_at,
      });
      assert.doesNotMatch(JSON.stringify(proof), new RegExp(`${email}|${people.tess.email}`));
      const typed = code!.toLowerCase().replaceAll('-', ' ');
      assert.equal((await stage.visitor().certificates.verify(typed)).code, code, 'however it is typed');
    },
    async refuses(stage) {
      const { certificate } = await graduate(stage);
      await refused(stage.visitor().certificates.verify('EDU-AAAA-BBBB-CCCC'), 404);
      await refused(stage.visitor('south').certificates.verify(certificate.code!), 404);
    },
  },
};
