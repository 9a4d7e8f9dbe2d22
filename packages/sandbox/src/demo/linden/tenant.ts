import type { DemoTenant } from '../shape.ts';
import { identity } from '../authoring/identity.ts';
import type { Calendar } from '../authoring/calendar.ts';

/** A calm college for languages and the humanities. */
export const lindenTenant = ({ ago }: Calendar): DemoTenant => ({
  id: identity('tenant', 'linden'),
  name: 'Linden College',
  slug: 'linden',
  branding: {
    colors: {
      accent: 'oklch(0.42 0.075 172)',
      on_accent: 'oklch(0.99 0.005 170)',
      surface: 'oklch(0.99 0.004 150)',
      text: 'oklch(0.24 0.015 180)',
    },
    dark: {
      accent: 'oklch(0.82 0.085 168)',
      on_accent: 'oklch(0.2 0.03 175)',
      surface: 'oklch(0.2 0.012 185)',
      text: 'oklch(0.94 0.01 160)',
    },
    logo_url: 'logos/linden.svg',
    font_family: '"Iowan Old Style", "Palatino Linotype", Palatino, Georgia, serif',
    radius: 4,
  },
  locale: 'en-GB',
  features: { idempotency_keys: true, request_ids: true, autosave: true, played_ranges: true },
  payment_providers: ['stripe'],
  created_at: ago(2200),
});
