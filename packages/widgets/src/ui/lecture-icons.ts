import type { IconNode } from './icon-node.ts';
import { bookOpen, fileText, playCircle, quiz } from './icons.ts';

/** One icon per kind of lecture, by the platform's `content_type`. */
const icons: Readonly<Record<string, IconNode>> = { video: playCircle, pdf: fileText, text: bookOpen, quiz };

/** A kind that is not known is drawn as a document. */
export const lectureIcon = (kind: string): IconNode => icons[kind] ?? fileText;
