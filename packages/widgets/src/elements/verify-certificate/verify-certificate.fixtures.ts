import type { CertificateProof } from '@edurise/sdk/certificates';
import { pending, refusals, reply, unreachable } from '../../../test/fixture-fetch.ts';
import type { Fixtures } from '../../../test/fixture.ts';
import type { EduRiseVerifyCertificate } from './verify-certificate.ts';

const code = 'EDU-4QZK-9TRM-XW2H';
export const proof: CertificateProof = {
  is_valid: true,
  code,
  student_name: 'Mira Lindqvist',
  course_title: 'Introduction to Photosynthesis',
  tenant_name: 'Demo School',
  issued_at: '2026-03-14T16:20:00Z',
};
const asked = { user: null, attributes: { code } } as const;

export const fixtures: Fixtures<EduRiseVerifyCertificate> = {
  'a form': { user: null },
  'nothing typed': {
    user: null,
    act: (element) => element.renderRoot.querySelector('form')!.requestSubmit(),
    shows: '.field-errors',
  },
  looking: { ...asked, answers: { 'certificates.verify': pending }, shows: '[aria-busy=true]' },
  genuine: { ...asked, answers: { 'certificates.verify': proof }, shows: '.sheet-of-paper' },
  'with long names': {
    ...asked,
    answers: {
      'certificates.verify': {
        ...proof,
        student_name: 'Maria Magdalena Wilhelmina von Hohenstaufen-Schwarzenberg',
        course_title: 'Applied Statistics for the Life Sciences, with Worked Examples from Medicine and Ecology',
        tenant_name: 'Linden Institute of Continuing Education and Professional Development',
      },
    },
    shows: '.sheet-of-paper',
  },
  'with little on it': {
    ...asked,
    answers: { 'certificates.verify': { is_valid: true, code } },
    shows: '.sheet-of-paper',
  },
  withdrawn: { ...asked, answers: { 'certificates.verify': { ...proof, is_valid: false } }, shows: '.verdict.bad' },
  unknown: {
    ...asked,
    answers: { 'certificates.verify': reply(404, { success: false, message: 'Not found.' }) },
    shows: '.verdict.bad',
  },
  'too often': { ...asked, answers: { 'certificates.verify': refusals.rateLimited }, shows: '.state' },
  offline: { ...asked, answers: { 'certificates.verify': unreachable }, shows: '.state' },
  broken: { ...asked, answers: { 'certificates.verify': refusals.broken }, shows: '.state' },
  'not configured': { unconfigured: true },
};
