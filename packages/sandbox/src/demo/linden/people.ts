import type { InstructorDraft, PersonDraft } from '../authoring/people.ts';

export const lindenInstructors: InstructorDraft[] = [
  {
    key: 'eleanor-whitcombe',
    name: ['Eleanor', 'Whitcombe'],
    email: 'teacher@linden.test',
    role: 'instructor',
    title: 'Fellow in English Literature',
    bio: 'Eleanor was an actor before she was a scholar and still reads every line aloud before she says what it means. She keeps a metronome on her desk.',
    location: 'Bath, England',
    rating: 4.9,
    since: 1900,
  },
  {
    key: 'matteo-conti',
    name: ['Matteo', 'Conti'],
    role: 'instructor',
    title: 'Tutor in Italian and History of Art',
    bio: 'Matteo guided visitors through the churches of Siena for six summers and never gave the same tour twice. He teaches looking as a kind of patience.',
    location: 'Siena, Italy',
    rating: 4.8,
    since: 1500,
  },
  {
    key: 'yusuf-demir',
    name: ['Yusuf', 'Demir'],
    role: 'instructor',
    title: 'Fellow in History',
    bio: 'Yusuf works with merchants’ letters from the Mediterranean. His students learn to ask who paid for the ink.',
    location: 'Thessaloniki, Greece',
    rating: 4.7,
    since: 1400,
  },
  {
    key: 'ingrid-voss',
    name: ['Ingrid', 'Voss'],
    role: 'instructor',
    title: 'Tutor in German and Philosophy',
    bio: 'Ingrid came to philosophy through grammar: first she wanted to know what the subjunctive was for, then what anything was for.',
    location: 'Leipzig, Germany',
    rating: 4.6,
    since: 1150,
  },
  {
    key: 'amara-nwosu',
    name: ['Amara', 'Nwosu'],
    role: 'instructor',
    title: 'Tutor in Writing and French',
    bio: 'Amara edited a newspaper’s long reads for twelve years. She marks in pencil and begins every comment with what works.',
    location: 'Marseille, France',
    rating: 4.8,
    since: 1000,
  },
  {
    key: 'mei-lin-zhao',
    name: ['Mei-Lin', 'Zhao'],
    role: 'instructor',
    title: 'Tutor in Languages of Asia',
    bio: 'Mei-Lin grew up between three languages and four scripts. Her lessons are short, daily, and mostly out loud.',
    location: 'Penang, Malaysia',
    rating: 4.9,
    since: 820,
  },
];

export const lindenStaff: PersonDraft[] = [
  {
    name: ['Gareth', 'Pugh'],
    email: 'admin@linden.test',
    role: 'admin',
    bio: 'Registrar. Knows where every form is, and which ones can be thrown away.',
    location: 'Aberystwyth, Wales',
    since: 2100,
  },
];

export const oskar: PersonDraft = {
  name: ['Oskar', 'Brandt'],
  email: 'student@linden.test',
  bio: 'Retired ship’s engineer. Always wanted to read slowly; now does.',
  location: 'Flensburg, Germany',
  since: 400,
};

export const lindenStudents: PersonDraft[] = [
  { name: ['Beatriz', 'Lima'], location: 'Porto, Portugal', since: 420 },
  { name: ['Rowan', 'Hughes'], location: 'Swansea, Wales', since: 360 },
  { name: ['Nadia', 'Rahman'], location: 'Sylhet, Bangladesh', since: 330 },
  { name: ['Emil', 'Sørensen'], location: 'Odense, Denmark', since: 310 },
  { name: ['Fatou', 'Diallo'], location: 'Dakar, Senegal', since: 280 },
  { name: ['Andrei', 'Popescu'], location: 'Cluj, Romania', since: 255 },
  { name: ['Haruka', 'Endo'], location: 'Sendai, Japan', since: 230 },
  { name: ['Callum', 'Reid'], location: 'Dundee, Scotland', since: 205 },
  { name: ['Ximena', 'Ortiz'], location: 'Oaxaca, Mexico', since: 180 },
  { name: ['Jonah', 'Klein'], location: 'Basel, Switzerland', since: 150 },
  { name: ['Sunita', 'Gurung'], location: 'Pokhara, Nepal', since: 120 },
  { name: ['Marek', 'Zieliński'], location: 'Gdańsk, Poland', since: 95 },
  { name: ['Ines', 'Ferreira'], location: 'Braga, Portugal', since: 70 },
  { name: ['Tobias', 'Egger'], location: 'Graz, Austria', since: 40 },
];
