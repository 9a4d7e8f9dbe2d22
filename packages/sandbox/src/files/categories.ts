import type { FileCategory } from '@edurise/contract/models';
import { extensionOf } from '../http/media-types.ts';

const megabyte = 1_000_000;

export interface Category extends FileCategory {
  slug: string;
  extensions: string[];
  max_size_bytes: number;
}

const category = (number: number, name: string, megabytes: number, extensions: string): Category => ({
  id: `5ca1ab1e-0000-4000-8000-00000000000${number}`,
  name,
  slug: name.toLowerCase(),
  extensions: extensions.split(' '),
  max_size_bytes: megabytes * megabyte,
});

/** The kinds of files that the platform takes, the same in every school. */
export const categories: readonly Category[] = [
  category(1, 'Document', 25, 'pdf doc docx odt rtf txt md'),
  category(2, 'Spreadsheet', 25, 'xls xlsx ods csv'),
  category(3, 'Presentation', 50, 'ppt pptx odp'),
  category(4, 'Image', 10, 'png jpg jpeg gif webp avif svg'),
  category(5, 'Audio', 50, 'mp3 m4a ogg wav'),
  category(6, 'Video', 100, 'mp4 webm mov'),
  category(7, 'Code', 5, 'py js ts html css sql json ipynb java c cpp rs go r'),
  category(8, 'Archive', 50, 'zip'),
];

export const categoryOf = (fileName: string): Category | undefined =>
  categories.find(({ extensions }) => extensions.includes(extensionOf(fileName).slice(1)));
