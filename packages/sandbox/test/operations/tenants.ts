import assert from 'node:assert/strict';
import { north, south } from '../school.ts';
import { refused, type Cases } from './stage.ts';

export const tenants: Cases = {
  'tenants.current': {
    async works(stage) {
      const [here, there] = [await stage.visitor().tenants.current(), await stage.visitor('south').tenants.current()];
      assert.deepEqual([here.slug, there.slug], ['north', 'south']);
      assert.ok(here.branding!.colors!.accent);
    },
    async refuses(stage) {
      const { status, body } = await stage.platform.call('GET', '/api/v1/tenants/current/', { tenant: 'nowhere' });
      assert.deepEqual([status, body.code], [403, 'tenant_access_error']);
    },
  },
  'tenants.list': {
    async works(stage) {
      const { items } = await (await stage.as('bo')).tenants.list();
      assert.deepEqual(items.map(({ slug }) => slug).sort(), ['north', 'south']);
      assert.equal((await (await stage.as('sam')).tenants.list()).count, 1);
    },
    async refuses(stage) {
      await refused(stage.visitor().tenants.list(), 401);
    },
  },
  'tenants.get': {
    async works(stage) {
      assert.equal((await (await stage.as('bo')).tenants.get(south.id)).slug, 'south');
    },
    async refuses(stage) {
      await refused((await stage.as('sam')).tenants.get(south.id), 404);
    },
  },
  'tenants.update': {
    async works(stage) {
      const ada = await stage.as('ada');
      const before = await ada.tenants.current();
      const changed = await ada.tenants.update(north.id, {
        branding: { colors: { accent: 'oklch(0.6 0.12 150)' }, radius: 4 },
      });
      assert.deepEqual([changed.branding!.colors!.accent, changed.branding!.radius], ['oklch(0.6 0.12 150)', 4]);
      const shown = await stage.visitor().tenants.current();
      assert.deepEqual(
        [shown.branding!.radius, shown.branding!.logo_url, shown.name],
        [4, before.branding!.logo_url, before.name],
      );
      const [entry] = (await ada.audit.list({ action: 'tenant.update' })).items;
      assert.deepEqual(Object.keys(entry!.changes!), ['branding']);
    },
    async refuses(stage) {
      await refused((await stage.as('tess')).tenants.update(north.id, { name: 'Mine' }), 403);
      await refused((await stage.as('ada')).tenants.update(south.id, { name: 'Mine' }), 404);
      const ada = await stage.unchecked('ada');
      const sneaky = { branding: { colors: { accent: 'red; background: url(//evil.example)' } } };
      await refused(ada.tenants.update(north.id, sneaky), 400, 'branding.colors.accent');
      await refused(ada.tenants.update(north.id, { branding: { logo_url: 'javascript:alert(1)' } }), 400);
    },
  },
};
