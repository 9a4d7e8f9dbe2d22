import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Me } from '@edurise/sdk/users';
import { mediaAddress } from '../../ui/media-address.ts';

export const nameOf = ({ first_name, last_name, email }: Me): string =>
  [first_name, last_name].filter(Boolean).join(' ') || email;

/** The picture that was chosen, the one that the platform has, or initials. */
export const portrait = (me: Me, baseUrl: string, chosen?: HTMLCanvasElement): TemplateResult => {
  const picture = mediaAddress(me.avatar_url, baseUrl);
  return html`
    <span class="portrait" aria-hidden="true"
      >${chosen ?? (picture ? html`<img src=${picture} alt="" />` : initials(me))}</span
    >
  `;
};

const initials = (me: Me): string =>
  nameOf(me)
    .split(/[\s@]+/, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
