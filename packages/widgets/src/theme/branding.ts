import type { Branding, Palette } from '@edurise/sdk/tenants';
import type { ClientCore } from '@edurise/sdk/core';
import { currentSchool } from '../context/current-school.ts';
import { contrast, luminance } from './contrast.ts';

type Colour = keyof Palette & ('accent' | 'on_accent' | 'surface' | 'text');

/**
 * Dresses an element, and all below it, in the branding of the client's school; follows the session to
 * another school. Colours that would make text hard to read are left out, and ours take their place.
 * Returns the function that takes it off.
 */
export const wearBranding = (element: HTMLElement, client: ClientCore): (() => void) => {
  let worn = new Map<string, string>();
  let school: string | undefined;
  let over = false;

  const wear = (branding: Branding | null | undefined): void => {
    const next = branding ? propertiesOf(branding) : new Map<string, string>();
    for (const name of worn.keys()) if (!next.has(name)) element.style.removeProperty(name);
    for (const [name, value] of next) element.style.setProperty(name, value);
    worn = next;
  };
  const follow = async (tenant: string | undefined): Promise<void> => {
    school = tenant;
    // A school that cannot be asked looks like one without branding.
    const current = await currentSchool(client);
    if (!over && school === tenant) wear(current?.branding);
  };

  void follow(client.session.state.tenant ?? client.tenant);
  const stop = client.session.subscribe(({ status, tenant = client.tenant }) => {
    if (status !== 'loading' && tenant !== school) void follow(tenant);
  });
  return () => {
    over = true;
    stop();
    wear(undefined);
  };
};

/** The custom properties that a branding becomes. */
export const propertiesOf = ({ colors, dark, font_family: font, radius }: Branding): Map<string, string> => {
  const light = readable(colors ?? {}, 'light');
  const night = readable({ accent: colors?.accent, ...dark }, 'dark');
  const properties = new Map<string, string>();
  for (const [role, name] of names) {
    const [day, dusk] = [light[role], night[role]];
    if (day || dusk) properties.set(`--edurise-tenant-${name}`, pair(role, day, dusk));
  }
  if (font && CSS.supports('font-family', font))
    properties.set('--edurise-tenant-font', `${font}, system-ui, sans-serif`);
  if (typeof radius === 'number' && radius >= 0) properties.set('--edurise-tenant-radius', `${Math.min(radius, 24)}px`);
  return properties;
};

const names: readonly (readonly [Colour, string])[] = [
  ['accent', 'accent'],
  ['on_accent', 'on-accent'],
  ['surface', 'surface'],
  ['text', 'text'],
];

/** Where only one mode has a colour, the other keeps ours. */
const defaults: Record<Colour, readonly [light: string, dark: string]> = {
  accent: ['oklch(0.46 0.13 256)', 'oklch(0.46 0.13 256)'],
  on_accent: ['white', 'oklch(0.2 0.02 256)'],
  surface: ['oklch(0.995 0.002 256)', 'oklch(0.195 0.012 256)'],
  text: ['oklch(0.23 0.02 256)', 'oklch(0.96 0.006 256)'],
};

const pair = (role: Colour, day: string | undefined, dusk: string | undefined): string => {
  const [light, dark] = [day ?? defaults[role][0], dusk ?? defaults[role][1]];
  return light === dark ? light : `light-dark(${light}, ${dark})`;
};

const readable = (palette: Palette, mode: 'light' | 'dark'): Partial<Record<Colour, string>> => {
  const given = (role: Colour): string | undefined => {
    const value = palette[role];
    return value && CSS.supports('color', value) ? value : undefined;
  };
  const [accent, onAccent, surface, text] = [given('accent'), given('on_accent'), given('surface'), given('text')];
  const chosen: Partial<Record<Colour, string>> = {};
  if (accent) chosen.accent = accent;
  // In dark mode a dark accent is lifted, and what was readable on it is no longer.
  const lifted = mode === 'dark' && accent && luminance(accent) < 0.4;
  if (accent && onAccent && !lifted && contrast(accent, onAccent) >= 7) chosen.on_accent = onAccent;
  // The other tones are made for a light, or a dark, ground.
  if (surface && (mode === 'light' ? luminance(surface) > 0.8 : luminance(surface) < 0.03)) chosen.surface = surface;
  if (text && contrast(text, chosen.surface ?? defaults.surface[mode === 'light' ? 0 : 1]) >= 7) chosen.text = text;
  return chosen;
};
