/** Pictures that need no network: small SVG documents as data addresses. */
import { draw } from './chance.ts';

const asAddress = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`;

const hueOf = (text: string): number => draw(text, 'hue') % 360;

/** Initials on a disc: `MO` for Mina Okafor. */
export const portrait = (name: string): string => {
  const initials = name
    .split(/\s+/)
    .map(([letter]) => letter)
    .join('')
    .slice(0, 2)
    .toUpperCase();
  return asAddress(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><circle cx="32" cy="32" r="32" fill="hsl(${hueOf(name)} 45% 38%)"/>` +
      `<text x="32" y="41" font-family="sans-serif" font-size="24" fill="#fff" text-anchor="middle">${initials}</text></svg>`,
  );
};

/** A quiet landscape in the format of a course card. */
export const cover = (title: string): string => {
  const hue = hueOf(title);
  return asAddress(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 180"><rect width="320" height="180" fill="hsl(${hue} 40% 86%)"/>` +
      `<circle cx="${60 + (hue % 200)}" cy="60" r="34" fill="hsl(${(hue + 40) % 360} 70% 70%)"/>` +
      `<path d="M0 150 90 80l70 60 60-40 100 80H0z" fill="hsl(${hue} 35% 45%)"/></svg>`,
  );
};
