import type { DemoTenant } from '../shape.ts';
import { identity } from '../authoring/identity.ts';
import type { Calendar } from '../authoring/calendar.ts';

/** A warm academy for code and science. */
export const acmeTenant = ({ ago }: Calendar): DemoTenant => ({
  id: identity('tenant', 'acme'),
  name: 'Acme Academy',
  slug: 'acme',
  branding: {
    colors: {
      accent: 'oklch(0.44 0.135 38)',
      on_accent: 'oklch(0.99 0.005 60)',
      surface: 'oklch(0.992 0.004 70)',
      text: 'oklch(0.23 0.018 45)',
    },
    dark: {
      accent: 'oklch(0.8 0.115 58)',
      on_accent: 'oklch(0.21 0.035 45)',
      surface: 'oklch(0.195 0.01 50)',
      text: 'oklch(0.945 0.01 70)',
    },
    logo_url: 'logos/acme.svg',
    font_family: 'Inter, ui-sans-serif, system-ui, sans-serif',
    radius: 12,
  },
  locale: 'en-US',
  features: { idempotency_keys: true, request_ids: true, autosave: true, played_ranges: true },
  payment_providers: ['stripe', 'paypal'],
  created_at: ago(1460),
});
