import type { Certificate } from '@edurise/sdk/certificates';
import { pending, refusals, unreachable } from '../../../test/fixture-fetch.ts';
import type { Fixtures } from '../../../test/fixture.ts';
import type { EduRiseCertificates } from './certificates.ts';

const certificate = (number: number, course_title: string, issued_at: string): Certificate => ({
  id: `certificate-${number}`,
  course: `course-${number}`,
  course_title,
  student_name: 'Mira Lindqvist',
  tenant_name: 'Demo School',
  code: `EDU-4QZK-9TRM-XW2${number}`,
  issued_at,
});
const list = [
  certificate(1, 'Introduction to Photosynthesis', '2026-03-14T16:20:00Z'),
  certificate(
    2,
    'Applied Statistics for the Life Sciences, with Worked Examples from Medicine',
    '2025-11-02T09:00:00Z',
  ),
  certificate(3, 'مدخل إلى الخط العربي', '2025-06-21T12:00:00Z'),
];
const show = async (element: EduRiseCertificates): Promise<void> => {
  element.renderRoot.querySelector<HTMLElement>('.certificate .button')!.click();
  await element.updateComplete;
};

export const fixtures: Fixtures<EduRiseCertificates> = {
  list: { answers: { 'certificates.list': list } },
  'one of them shown': { answers: { 'certificates.list': list }, act: show, shows: 'dialog[open] .sheet-of-paper' },
  'with links to send': {
    attributes: { 'verify-href': '/verify/{code}' },
    answers: { 'certificates.list': list },
    act: show,
    shows: 'dialog[open] .sheet-of-paper',
  },
  'with little on them': { answers: { 'certificates.list': [{ id: 'certificate-1' }] } },
  none: { answers: { 'certificates.list': [] }, shows: '.state' },
  loading: { answers: { 'certificates.list': pending } },
  'to a visitor': { user: null, answers: { 'certificates.list': refusals.unauthenticated }, shows: '.state' },
  'signed out while it is looked at': {
    answers: {
      'certificates.list': ({ times }) => (times === 1 ? list : refusals.unauthenticated),
      'auth.refresh': refusals.unauthenticated,
    },
    act: (element) => element.edu.cache.invalidate({ tags: ['certificate'] }),
    shows: '.stale .button',
  },
  offline: { answers: { 'certificates.list': unreachable }, shows: '.state' },
  broken: { answers: { 'certificates.list': refusals.broken }, shows: '.state' },
  'not configured': { unconfigured: true },
};
