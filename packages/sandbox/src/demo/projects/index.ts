import { acmePayers, acmeProjects, acmeTalents } from '../acme/projects.ts';
import type { Calendar } from '../authoring/calendar.ts';
import { identity } from '../authoring/identity.ts';
import { lindenPayers, lindenProjects, lindenTalents } from '../linden/projects.ts';
import type { DemoData } from '../shape.ts';
import { begin, personIn, talentOf, type Who } from './authoring.ts';
import type { DemoPaymentMethod } from './shape.ts';

/** What the people of both schools work on together, and what each of them can do. */
export function collaboration(calendar: Calendar): Required<Pick<DemoData, 'projects' | 'talents' | 'paymentMethods'>> {
  const [acme, linden] = [
    { tenant: 'acme', currency: 'USD', calendar },
    { tenant: 'linden', currency: 'GBP', calendar },
  ];
  return {
    projects: [
      ...acmeProjects.map((draft) => begin(draft, acme)),
      ...lindenProjects.map((draft) => begin(draft, linden)),
    ],
    talents: [
      ...acmeTalents.map((draft) => talentOf(draft, acme)),
      ...lindenTalents.map((draft) => talentOf(draft, linden)),
    ],
    paymentMethods: [
      ...acmePayers.map((who) => cardOf('acme', who, calendar)),
      ...lindenPayers.map((who) => cardOf('linden', who, calendar)),
    ],
  };
}

const cardOf = (tenant: string, who: Who, calendar: Calendar): DemoPaymentMethod => ({
  id: identity(tenant, 'card', who),
  tenant,
  user: personIn(tenant, who),
  token: `pm_card_visa_${tenant}`,
  brand: 'Visa',
  last4: '4242',
  exp_month: 12,
  exp_year: new Date(calendar.ago(0)).getUTCFullYear() + 3,
  is_default: true,
  created_at: calendar.ago(190),
});
