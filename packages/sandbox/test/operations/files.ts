import assert from 'node:assert/strict';
import type { StoredFile } from '@edurise/contract/models';
import type { EduRise } from '@edurise/sdk';
import { courses, people } from '../school.ts';
import { nowhere, refused, type Cases, type Stage } from './stage.ts';

const named = (name: string, text = 'Light travels in straight lines.'): File => new File([text], name);

/** Somebody new with a file that nobody else may see. */
async function owner(stage: Stage, name = 'notes.txt'): Promise<{ edu: EduRise; file: StoredFile }> {
  const { edu } = await stage.learner();
  return { edu, file: await edu.files.upload({ file: named(name) }) };
}

/** A file for everybody in the course on light. */
const shared = async (stage: Stage): Promise<StoredFile> =>
  (await stage.as('tess')).files.upload({ file: named('reading list.md'), course: courses.basics });

async function reader(stage: Stage): Promise<EduRise> {
  const { edu } = await stage.learner();
  await edu.courses.enroll(courses.basics);
  return edu;
}

export const files: Cases = {
  'files.list': {
    async works(stage) {
      const { edu, file } = await owner(stage);
      const picture = await edu.files.upload({ file: named('ray_1.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>') });
      const names = async (query: Parameters<EduRise['files']['list']>[0]) =>
        (await edu.files.list(query)).items.map(({ file_name }) => file_name);
      assert.deepEqual((await names({})).sort(), [file.file_name, picture.file_name]);
      assert.deepEqual(await names({ category: 'image' }), ['ray_1.svg']);
      assert.deepEqual(await names({ search: 'ray_' }), ['ray_1.svg']);

      const forAll = await shared(stage);
      const { items } = await (await reader(stage)).files.list({ course: courses.basics });
      assert.ok(items.some(({ id }) => id === forAll.id));
    },
    async refuses(stage) {
      const { edu } = await owner(stage);
      await refused(edu.files.list({ course: courses.basics }), 403);
      await refused(edu.files.list({ course: courses.southern }), 404);
      await refused(edu.files.list({ category: 'secrets' }), 400, 'category');
      await refused(stage.visitor().files.list(), 401);
    },
  },
  'files.upload': {
    async works(stage) {
      const { file } = await owner(stage, '../../naïve “plan”.txt');
      assert.deepEqual(
        [file.file_name, file.content_type, file.size_bytes, file.category_name, file.course],
        ['naïve “plan”.txt', 'text/plain', 32, 'Document', null],
      );
      assert.match(file.checksum ?? '', /^[0-9a-f]{64}$/);
    },
    async refuses(stage) {
      const { edu } = await stage.learner();
      await refused(edu.files.upload({ file: named('virus.exe') }), 400, 'file');
      await refused(edu.files.upload({ file: named('empty.txt', '') }), 400, 'file');
      await refused(edu.files.upload({ file: named('huge.py', '#'.repeat(5_000_001)) }), 413);
      await refused(edu.files.upload({ file: named('mine.txt'), course: courses.basics }), 403);
      await refused((await stage.unchecked('sam')).files.upload({} as never), 400, 'file');
    },
  },
  'files.get': {
    async works(stage) {
      const { edu, file } = await owner(stage);
      assert.deepEqual(await edu.files.get(file.id), file);
      assert.deepEqual(
        (await (await stage.as('ada')).files.get(file.id)).id,
        file.id,
        'staff may see all of the school',
      );
      const forAll = await shared(stage);
      assert.equal((await (await reader(stage)).files.get(forAll.id)).uploaded_by, people.tess.id);
    },
    async refuses(stage) {
      const { file } = await owner(stage);
      await refused((await stage.learner()).edu.files.get(file.id), 404);
      await refused((await stage.as('tess')).files.get(file.id), 404);
      await refused((await stage.as('bo', 'south')).files.get(file.id), 404);
      await refused((await stage.learner()).edu.files.get((await shared(stage)).id), 404);
    },
  },
  'files.delete': {
    async works(stage) {
      const { edu, file } = await owner(stage);
      const { url } = await edu.files.secureUrl(file.id);
      await edu.files.delete(file.id);
      await refused(edu.files.get(file.id), 404);
      assert.equal((await fetch(url)).status, 404);
    },
    async refuses(stage) {
      await refused((await reader(stage)).files.delete((await shared(stage)).id), 403);
      const edu = await reader(stage);
      const tess = await stage.as('tess');
      const assignment = await tess.courses.createAssignment(courses.basics, { title: 'With a file' });
      await edu.assignments.submit(assignment.id, { file: named('essay.txt') });
      const [handedIn] = (await edu.files.list()).items;
      assert.equal((await tess.files.get(handedIn!.id)).file_name, 'essay.txt', 'a teacher reads what is handed in');
      await refused(tess.files.delete(handedIn!.id), 403);
      await refused(edu.files.delete(handedIn!.id), 409);
    },
  },
  'files.secureUrl': {
    async works(stage) {
      const { edu, file } = await owner(stage, 'naïve.html');
      const { url, expires_in } = await edu.files.secureUrl(file.id);
      assert.equal(expires_in, 300);
      const answer = await fetch(url);
      assert.equal(await answer.text(), 'Light travels in straight lines.');
      assert.equal(
        answer.headers.get('content-disposition'),
        `attachment; filename="na_ve.html"; filename*=UTF-8''na%C3%AFve.html`,
      );
      assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
      assert.match(answer.headers.get('content-security-policy') ?? '', /sandbox/);
      const part = await fetch(url, { headers: { range: 'bytes=0-4' } });
      assert.deepEqual([part.status, await part.text()], [206, 'Light']);
    },
    async refuses(stage) {
      const { edu, file } = await owner(stage);
      await refused((await stage.learner()).edu.files.secureUrl(file.id), 404);
      await refused((await stage.as('bo', 'south')).files.secureUrl(file.id), 404);

      const { url } = await edu.files.secureUrl(file.id);
      const open = async (address: string, headers = {}) => (await fetch(address, { headers })).status;
      const changed = (change: (url: URL) => void): string => {
        const other = new URL(url);
        change(other);
        return other.href;
      };
      const { file: another } = await owner(stage);
      const later = (one: URL) => one.searchParams.set('expires', String(Number(one.searchParams.get('expires')) + 60));
      assert.deepEqual(
        await Promise.all([
          open(changed((one) => one.searchParams.set('signature', 'x'.repeat(43)))),
          open(changed((one) => one.searchParams.delete('signature'))),
          open(changed(later)),
          open(changed((one) => void (one.pathname = one.pathname.replace(file.id, another.id)))),
          open(changed((one) => void (one.pathname = one.pathname.replace('/north/', '/south/')))),
          open(url, { 'x-tenant': 'south' }),
          open(url),
        ]),
        [403, 403, 403, 403, 403, 403, 200],
      );
      stage.platform.pass(301);
      const expired = await fetch(url);
      assert.deepEqual([expired.status, ((await expired.json()) as { code: string }).code], [403, 'link_expired']);
    },
  },
  'files.checkPermissions': {
    async works(stage) {
      const { edu, file } = await owner(stage);
      const { file: foreign } = await owner(stage);
      const ids = [foreign.id, file.id, nowhere, 'no id'];
      const { permissions } = await edu.files.checkPermissions({ file_ids: ids });
      assert.deepEqual(
        permissions.map((one) => [one.file, one.can_view, one.can_download, one.can_delete]),
        ids.map((id) => [id, id === file.id, id === file.id, id === file.id]),
      );
      const forAll = await shared(stage);
      const [asReader] = (await (await reader(stage)).files.checkPermissions({ file_ids: [forAll.id] })).permissions;
      assert.deepEqual([asReader?.can_view, asReader?.can_delete], [true, false]);
    },
    async refuses(stage) {
      const { file } = await owner(stage);
      const bo = await stage.as('bo', 'south');
      const [elsewhere] = (await bo.files.checkPermissions({ file_ids: [file.id] })).permissions;
      assert.equal(elsewhere?.can_view, false);
      const unchecked = await stage.unchecked('sam');
      await refused(unchecked.files.checkPermissions({ file_ids: [] }), 400, 'file_ids');
      await refused(unchecked.files.checkPermissions({ file_ids: Array(101).fill(nowhere) }), 400, 'file_ids');
    },
  },
  'files.categories': {
    async works(stage) {
      const { items } = await (await stage.as('sam')).files.categories();
      assert.ok(items.find(({ slug }) => slug === 'document')?.extensions?.includes('pdf'));
    },
    async refuses(stage) {
      await refused(stage.visitor().files.categories(), 401);
    },
  },
};
