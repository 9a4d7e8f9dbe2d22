import type { CategoryDraft } from '../authoring/category.ts';

export const acmeCategories: CategoryDraft[] = [
  {
    slug: 'programming',
    name: 'Programming',
    description: 'Say what you mean to a machine, and to the person who reads it next.',
    inside: [
      { slug: 'python', name: 'Python', description: 'From the first line to the inner workings of the language.' },
      {
        slug: 'web',
        name: 'Web Development',
        description: 'Pages and applications that work for everybody, everywhere.',
      },
      {
        slug: 'systems',
        name: 'Systems',
        description: 'Shells, version control, databases, and what runs underneath.',
      },
    ],
  },
  {
    slug: 'computer-science',
    name: 'Computer Science',
    description: 'The ideas that outlive every language.',
    inside: [
      { slug: 'algorithms', name: 'Algorithms', description: 'Recipes for machines, and how to tell the good ones.' },
      {
        slug: 'networks-security',
        name: 'Networks & Security',
        description: 'How messages travel, and how to keep them safe.',
      },
    ],
  },
  {
    slug: 'data-science',
    name: 'Data Science',
    description: 'Learn from numbers without fooling yourself.',
    inside: [
      { slug: 'data-analysis', name: 'Data Analysis', description: 'Ask, clean, look, and report honestly.' },
      {
        slug: 'machine-learning',
        name: 'Machine Learning',
        description: 'Programs that improve with examples, taken apart.',
      },
    ],
  },
  {
    slug: 'mathematics',
    name: 'Mathematics',
    description: 'The language under all the others, explained with pictures.',
  },
  {
    slug: 'natural-sciences',
    name: 'Natural Sciences',
    description: 'The world, from atoms to galaxies.',
    inside: [
      {
        slug: 'physics-astronomy',
        name: 'Physics & Astronomy',
        description: 'Motion, light, energy, and the sky at night.',
      },
      {
        slug: 'life-chemistry',
        name: 'Life & Chemistry',
        description: 'Cells, molecules, and what happens in a saucepan.',
      },
    ],
  },
];
