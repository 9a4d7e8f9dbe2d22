import type { CategoryDraft } from '../authoring/category.ts';

export const lindenCategories: CategoryDraft[] = [
  {
    slug: 'languages',
    name: 'Languages',
    description: 'Speak early, read soon, and be kind to your own mistakes.',
    inside: [
      {
        slug: 'romance-languages',
        name: 'Romance Languages',
        description: 'Spanish, Italian and French for use, not for show.',
      },
      { slug: 'german', name: 'German', description: 'From the first conversation to the fourth case.' },
      {
        slug: 'asian-languages',
        name: 'Languages of Asia',
        description: 'New scripts and new sounds: Japanese, Mandarin, Arabic.',
      },
    ],
  },
  {
    slug: 'literature-writing',
    name: 'Literature & Writing',
    description: 'Read slowly, write clearly.',
    inside: [
      { slug: 'poetry-drama', name: 'Poetry & Drama', description: 'Words made to be heard.' },
      { slug: 'prose', name: 'Prose & Writing', description: 'Stories, essays, and sentences that carry weight.' },
    ],
  },
  { slug: 'history', name: 'History', description: 'What happened, how we know, and who says so.' },
  { slug: 'philosophy', name: 'Philosophy', description: 'Good questions, careful arguments, hard cases.' },
  { slug: 'arts', name: 'Art & Music', description: 'Looking and listening with attention.' },
];
