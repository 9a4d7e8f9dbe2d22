import type { Calendar } from '../authoring/calendar.ts';
import { personId } from '../authoring/course.ts';
import { identity } from '../authoring/identity.ts';
import type { DemoShadowingSession } from './shape.ts';

interface SessionDraft {
  host: string;
  title: string;
  description: string;
  skill: string;
  location: string;
  /** Days from now, negative where it is over. */
  in: number;
  minutes: number;
  capacity: number;
  status?: DemoShadowingSession['status'];
  /** Who comes, with what they hope to see. */
  bookings: Readonly<Record<string, string>>;
  /** Who gave the place back. */
  cancelled?: string[];
}

const acme: SessionDraft[] = [
  {
    host: 'teacher',
    title: 'A morning of reading other people’s code',
    description:
      'Mira reads the programs that came in over the weekend and thinks aloud. You see what she looks at first, and how often she laughs.',
    skill: 'Code review',
    location: 'Video room 2',
    in: 4.4,
    minutes: 90,
    capacity: 4,
    bookings: {
      student: 'How you find the one line that matters.',
      'aisha.bello': '',
      'kenji.mori': 'Whether you run it before you read it.',
    },
  },
  {
    host: 'tomas.herrera',
    title: 'Making a slow page fast, live',
    description: 'A real page of a small town, eleven seconds on an old phone. An hour to get it under three.',
    skill: 'Performance',
    location: 'Video room 1',
    in: 9.7,
    minutes: 60,
    capacity: 6,
    bookings: { 'lucas.meyer': 'I have one just like it.', 'zofia.wojcik': '', 'pavel.novak': '' },
    cancelled: ['liam.byrne'],
  },
  {
    host: 'elif.kaya',
    title: 'An evening in the control room',
    description:
      'What a network looks like when nothing happens, which is most of the time, and how one sees that something does.',
    skill: 'Networks',
    location: 'Izmir, and on video',
    in: 17.8,
    minutes: 120,
    capacity: 3,
    bookings: {
      'chloe.bennett': 'What an attack looks like from the other side.',
      'omar.farouk': '',
      'jin.park': '',
    },
  },
  {
    host: 'priya.raman',
    title: 'Cleaning a hospital’s spreadsheet',
    description: 'Forty thousand rows, nine spellings of the same ward. Names are removed; the mess is real.',
    skill: 'Data cleaning',
    location: 'Video room 2',
    in: -18.4,
    minutes: 90,
    capacity: 5,
    status: 'completed',
    bookings: {
      student: 'Our plate readings have the same illness.',
      'grace.mwangi': '',
      'anika.sharma': 'How you write down what you changed.',
    },
  },
  {
    host: 'hana.sato',
    title: 'A night at the telescope',
    description: 'If the sky is clear. If it is not, we look at last month’s plates and complain.',
    skill: 'Astronomy',
    location: 'Nagano, and on video',
    in: -46.3,
    minutes: 180,
    capacity: 8,
    status: 'completed',
    bookings: { 'sofia.marino': '', 'freja.holm': 'Saturn, please.', 'minh.tran': '', 'esther.mensah': '' },
  },
  {
    host: 'jonas.lindqvist',
    title: 'How a timetable is made',
    description: 'One line, two trains, one platform. By hand first.',
    skill: 'Algorithms',
    location: 'Gothenburg',
    in: -30.6,
    minutes: 60,
    capacity: 4,
    status: 'cancelled',
    bookings: {},
    cancelled: ['student', 'liam.byrne'],
  },
];

const linden: SessionDraft[] = [
  {
    host: 'teacher',
    title: 'A rehearsal, from the first reading',
    description: 'Six actors, one scene, no costumes. Watch how often a line changes before anybody moves.',
    skill: 'Drama',
    location: 'The hall, second door',
    in: 6.75,
    minutes: 120,
    capacity: 10,
    bookings: {
      student: 'How they know when to breathe.',
      'rowan.hughes': '',
      'fatou.diallo': 'May I read one line?',
      'student@acme.test': '',
    },
  },
  {
    host: 'amara.nwosu',
    title: 'Editing a long piece in an hour',
    description: 'Three thousand words come in, two thousand go out. You see each cut and hear the reason.',
    skill: 'Editing',
    location: 'On video',
    in: 13.5,
    minutes: 60,
    capacity: 3,
    bookings: { 'nadia.rahman': 'What you do with a good sentence in the wrong place.' },
  },
  {
    host: 'yusuf.demir',
    title: 'A day in the archive',
    description: 'Boxes, gloves, silence, and now and then a name that nobody has read for three hundred years.',
    skill: 'Sources',
    location: 'Thessaloniki',
    in: -62.4,
    minutes: 240,
    capacity: 2,
    status: 'completed',
    bookings: { student: 'I would like to hold a real letter.', 'andrei.popescu': '' },
  },
];

/** Days between booking and the hour itself. */
const ahead = 5;

export function shadowingSessions({ ago }: Calendar): DemoShadowingSession[] {
  const publish = (tenant: string, draft: SessionDraft): DemoShadowingSession => {
    const person = (who: string): string => personId(who.includes('@') ? who : `${who}@${tenant}.test`);
    const id = identity(tenant, 'shadowing', draft.title);
    const { status = 'scheduled' } = draft;
    const booked = (user: string, note: string, of: DemoShadowingSession['bookings'][number]['status']) => ({
      id: identity(id, 'booking', user),
      user: person(user),
      status: of,
      note,
      created_at: ago(Math.max(0.5, ahead - draft.in)),
    });
    return {
      id,
      tenant,
      host: person(draft.host),
      title: draft.title,
      description: draft.description,
      skill: draft.skill,
      location: draft.location,
      starts_at: ago(-draft.in),
      ends_at: ago(-draft.in - draft.minutes / 1440),
      status,
      capacity: draft.capacity,
      bookings: [
        ...Object.entries(draft.bookings).map(([user, note]) =>
          booked(user, note, status === 'completed' ? 'attended' : 'booked'),
        ),
        ...(draft.cancelled ?? []).map((user) => booked(user, '', 'cancelled')),
      ],
      created_at: ago(Math.max(1, 21 - draft.in)),
    };
  };
  return [...acme.map((draft) => publish('acme', draft)), ...linden.map((draft) => publish('linden', draft))];
}
