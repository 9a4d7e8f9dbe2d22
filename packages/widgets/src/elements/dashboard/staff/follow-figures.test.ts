import { expect } from '@open-wc/testing';
import type { FixtureRequest } from '../../../../test/fixture-fetch.ts';
import type { Fixture } from '../../../../test/fixture.ts';
import { hearing } from '../../../../test/hearing.ts';
import { find, mount, until } from '../../../../test/mount.ts';
import '../../../define/dashboard.ts';
import type { EduRiseDashboard } from '../dashboard.ts';
import { staffFixtures } from './staff.fixtures.ts';

describe('Figures of a dashboard', () => {
  afterEach(() => document.body.replaceChildren());

  it('are fetched again, once, when several of them change elsewhere', async () => {
    const fixture = staffFixtures['instructor'] as Fixture<EduRiseDashboard>;
    const dashboard = await mount<EduRiseDashboard>('edurise-dashboard', fixture);
    const { asked } = dashboard.client as unknown as { asked: readonly FixtureRequest[] };
    const times = (): number => asked.filter(({ operation }) => operation === 'dashboards.instructor').length;
    const { said, say } = hearing(dashboard);
    await until(() => said.length && find(dashboard, '.figures'), 'it listens');
    expect((said[0] as [string])[0]).to.equal('subscribe');
    const before = times();
    for (const metric of ['total_enrollments', 'total_students']) say('metric_update', { metric, value: 7 });
    expect(times()).to.equal(before);
    await until(() => times() > before, 'it is fetched again');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(times()).to.equal(before + 1);
  });
});
