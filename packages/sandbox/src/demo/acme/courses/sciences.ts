import type { CourseDraft } from '../../authoring/course.ts';
import { one, several, trueOrFalse } from '../../authoring/questions.ts';

export const sciences: CourseDraft[] = [
  {
    code: 'PHY-110',
    title: 'Physics of Everyday Things',
    category: 'physics-astronomy',
    level: 'Beginner',
    weeks: 4,
    price: 39,
    by: ['hana-sato'],
    age: 410,
    description:
      'Why does a bicycle stay up, a kettle sing, a fridge get warm at the back? Take the objects in your flat one by one and find the laws inside them. Experiments with what is in the kitchen drawer; formulas only when they say more than words.',
    outcomes: [
      'Explain forces, energy and waves with household objects',
      'Estimate with powers of ten',
      'Design a small fair experiment',
    ],
    outline: {
      'Pushing and pulling': [
        [
          'Why things stop',
          'Nothing stops by itself; something stops it. Slide a coin over wood, glass and ice, and you have followed Galileo to the best idea of his life.',
        ],
        [
          'Every push has a partner',
          'You push the wall, the wall pushes you. Rockets, oars and walking are all the same bargain.',
        ],
        [
          'The bicycle',
          'It falls to the left and steers to the left, and so gets its wheels back under itself. Staying up is falling, corrected.',
        ],
      ],
      Energy: [
        [
          'The accountant’s law',
          'Energy changes its clothes but never its sum. When some seems to be missing, look for warmth.',
        ],
        [
          'A fridge is a heat pump',
          'It does not make cold, it carries warmth out of the back. Leave its door open and the kitchen gets hotter.',
        ],
        [
          'How much is a kilowatt hour?',
          'It lifts a car to the top of a high tower, or runs a kettle for half an hour. No number at home is better worth knowing.',
        ],
      ],
      Waves: [
        [
          'The singing kettle',
          'Bubbles form, rise and collapse; each collapse is a tap on the metal. The song stops just before the water boils, because the bubbles survive.',
        ],
        [
          'Why the sky is blue',
          'Air scatters blue light more than red. At noon you see what was scattered, in the evening what was left.',
        ],
        [
          'Tuning a glass',
          'Every object has tones that it likes. Push in time with one of them, and a fingertip can fill a room.',
        ],
      ],
    },
  },
  {
    code: 'AST-101',
    title: 'The Night Sky, One Evening at a Time',
    category: 'physics-astronomy',
    level: 'Beginner',
    weeks: 6,
    by: ['hana-sato'],
    cover: true,
    age: 170,
    description:
      'No telescope, no equations, only a dark place and some patience. In a dozen evenings you learn to find your way among the stars, to tell a planet from an aeroplane, and to understand what you are looking at, and how long ago it happened.',
    outcomes: [
      'Find a dozen constellations and the planets',
      'Explain the phases of the moon with a lamp and a ball',
      'Say how we know the distances to the stars',
    ],
    outline: {
      'Finding your way': [
        [
          'Let your eyes arrive',
          'Your eyes need twenty minutes in the dark to open fully and two seconds of phone to close again. Bring a red light and time.',
        ],
        ['The sky turns', 'Everything wheels around one quiet point. Find it, and you have found north.'],
        [
          'Wanderers',
          'Stars twinkle, planets hardly do. And planets keep to the road that the sun takes, so you know where to look.',
        ],
      ],
      'Near us': [
        [
          'The moon with a lamp and a ball',
          'Hold a ball in the light of a lamp and turn around. You will see every phase, and will never again think that they are shadows of the earth.',
        ],
        [
          'Why there are seasons',
          'In January the earth is closest to the sun. Seasons come from the tilt, not from the distance.',
        ],
        [
          'Falling stars',
          'A grain of dust, no larger than a lentil, ends its journey of a billion years in one second. Make a wish; it is a good moment.',
        ],
      ],
      'Far away': [
        [
          'Light is old',
          'The sun you see is eight minutes old, the light of Andromeda set out before there were people.',
        ],
        [
          'How far? The thumb trick',
          'Close one eye, then the other: your thumb jumps. The earth does the same to the nearest stars, from one side of its orbit to the other.',
        ],
        [
          'What stars are made of',
          'Spread starlight into a rainbow and dark lines appear, a bar code of the elements. We know what they are made of without ever going there.',
        ],
      ],
    },
  },
  {
    code: 'BIO-120',
    title: 'Cells at Work',
    category: 'life-chemistry',
    level: 'Beginner',
    weeks: 5,
    price: [49, 35],
    by: ['claire-dubois'],
    cover: true,
    age: 230,
    description:
      'Every one of your forty thousand billion cells is a town with a wall, a power station, a library and a postal service. Walk its streets, learn who does what, and see how the same few tricks make bread rise, muscles pull and thoughts pass.',
    outcomes: [
      'Name the parts of a cell by what they do',
      'Follow information from gene to protein',
      'Explain how cells get and spend energy',
    ],
    outline: {
      'The town': [
        [
          'A wall that chooses',
          'The membrane is two layers of fat, thinner than anything you can picture. It lets in what is needed and sends out what is not, by thousands of tiny gates.',
        ],
        [
          'The library',
          'Two metres of thread are folded into a room a hundredth of a millimetre wide. Only the pages in use lie open.',
        ],
        [
          'Power stations with a past',
          'Mitochondria were once bacteria of their own. They moved in, paid rent in energy, and stayed for two billion years.',
        ],
      ],
      'From letter to machine': [
        [
          'Copying a page',
          'Books do not leave the library, so a copy is made in slightly different ink. That copy is RNA.',
        ],
        [
          'Reading in threes',
          'Three letters mean one building block. Slip by one letter and the rest is nonsense, which is why some mutations matter so much.',
        ],
        [
          'Folding',
          'A chain becomes a machine when it folds into its shape. Cook an egg and you see what happens when it unfolds.',
        ],
      ],
      Living: [
        [
          'The price of everything',
          'Cells pay in one small coin, ATP. You make and spend about your own weight of it every day.',
        ],
        [
          'One becomes two',
          'Copy everything, line it up, pull apart, build a wall. It takes a day, and it is checked more often than an aeroplane.',
        ],
        {
          title: 'Check yourself',
          description: 'Three questions about the town. Untimed.',
          minutes: 4,
          quiz: {
            questions: [
              one(
                'What were mitochondria, long ago?',
                ['Bacteria', 'Viruses', 'Parts of the nucleus', 'Plant cells'],
                0,
                'They still carry a little ring of DNA of their own.',
              ),
              several(
                'Which of these are true of the cell membrane? Choose all that apply.',
                ['It is made of two layers', 'It lets everything through', 'It has gates', 'It is a kind of fat'],
                [0, 2, 3],
                'It is choosy: small gates decide what passes.',
              ),
              trueOrFalse(
                'The genetic text is read in groups of three letters.',
                true,
                'Three letters stand for one building block of a protein.',
              ),
            ],
          },
        },
      ],
    },
  },
  {
    code: 'CHEM-130',
    title: 'Chemistry in the Kitchen',
    category: 'life-chemistry',
    level: 'Beginner',
    weeks: 3,
    price: 29,
    by: ['claire-dubois'],
    cover: true,
    age: 340,
    description:
      'Caramel, mayonnaise, sourdough, pickles: your kitchen is the oldest laboratory in the world, and you may eat the results. Nine recipes, each built around one idea of chemistry, with what to watch for and what to do when it goes wrong.',
    outcomes: [
      'Explain browning, emulsions, gels and fermentation',
      'Read a recipe as a procedure with reasons',
      'Rescue a sauce that has split',
    ],
    requirements: ['A kitchen, a thermometer if you have one, an appetite'],
    outline: {
      Heat: [
        [
          'Caramel: sugar falls apart',
          'At 160 degrees sugar melts and begins to break into hundreds of new molecules. Ten degrees further it turns from honey to bitter, so take it off before you think you should.',
        ],
        [
          'Why toast tastes brown',
          'Sugars and proteins meet in the heat and make what no single one of them has. It needs dry heat; a wet pan never browns.',
        ],
        [
          'An egg at every temperature',
          'White sets at about 62 degrees, yolk at about 68. The difference is six degrees and the whole of breakfast.',
        ],
      ],
      'Mixing what does not mix': [
        [
          'Mayonnaise',
          'Oil and water want to part. Egg yolk holds hands with both, one tiny drop at a time, so begin slowly.',
        ],
        [
          'The split sauce',
          'It has turned inside out: water in oil instead of oil in water. Start again with a spoon of water and pour the failure in.',
        ],
        [
          'Foam',
          'A foam is air in a net of protein. A trace of fat tears the net, which is why the bowl must be clean.',
        ],
      ],
      'Small helpers': [
        [
          'Sourdough',
          'Yeast makes gas, bacteria make acid, and flour feeds both. Warmth favours one, cold the other: taste is a thermostat.',
        ],
        [
          'Pickles',
          'Salt keeps the wrong microbes out until the right ones have made enough acid to do it themselves.',
        ],
        [
          'Jam and the art of setting',
          'Pectin makes a net when there is acid and a great deal of sugar. A cold saucer tells you whether it holds.',
        ],
      ],
    },
  },
];
