import { find, usable } from '../stage.mjs';

export const source = '/media/lecture.webm';
export const captions = '/media/lecture.en.vtt';

export const node = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...children);
  return element;
};

export const track = () => node('track', { kind: 'captions', srclang: 'en', label: 'English', src: captions });
export const video = (attributes) => node('video', { src: source, preload: 'metadata', ...attributes }, track());

/** The length is known, and there is a button to play by: both by the way that leads there. */
export const playable = (video, button) => (host) =>
  (find(host, ...video)?.readyState ?? 0) >= 1 && usable(find(host, ...button));
