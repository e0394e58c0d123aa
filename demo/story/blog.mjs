// What the running story says of itself, at first and at later points.
import { drawing, p } from './markup.mjs';
import { oduya, venn } from './people.mjs';

const theVote = { text: 'How the council came to vote for the move', url: '/closed.html' };

export const blog = {
  id: 'thrift-head',
  url: '/',
  language: 'en-GB',
  kicker: 'Thrift Head',
  title: 'Thrift Head lighthouse moves inland, one metre at a time',
  status: 'live',
  standfirst: p(
    'The cliff is less than five metres behind it and crumbling. Five rams, thirty-four people and two hundred ' +
      'kilos of wool grease are taking the tower of 1868 to safer ground, 112 metres away.',
  ),
  summary: [
    {
      text: 'If you are coming to watch: where to stand, and what the horn means',
      url: '#entry-visitors',
    },
    { text: 'Part of the cliff fell before the start; nobody was hurt' },
    { text: 'A broken gauge and a rising wind have cost two hours' },
    theVote,
  ],
  image: drawing(
    'headland',
    'A white lighthouse with one red band stands at the very edge of a pale cliff, its steel beams leading inland.',
    'Thrift Head from the south, before the first stroke. The beams are on the right.',
  ),
  authors: [oduya, venn],
  topics: [
    { name: 'Thrift Head' },
    { name: 'The council’s vote', url: '/closed.html' },
    { name: 'The lens', url: '/reader.html' },
  ],
};

const pointsInFog = [
  { text: 'Fog on the head: how to leave the field', url: '#entry-fog-advice' },
  { text: 'Four metres are left; the work goes on by plumb line' },
  { text: 'We were wrong about 1931', url: '#entry-correction-1931' },
  theVote,
];
export const blogInFog = { summary: pointsInFog };

const arrived = { text: 'The tower stands on its new ground, 112 metres inland' };
const unbroken = { text: 'Twenty-four gauges, one broken, none in the brick' };
export const blogOnArrival = {
  title: 'Thrift Head lighthouse stands on new ground, 112 metres from the old',
  standfirst: p(
    'After 112 strokes, two halts and a bank of fog, the tower of 1868 has left the edge of the cliff behind it. ' +
      'The lens comes home next.',
  ),
  summary: [arrived, unbroken, theVote],
};

const whatNext = {
  text: 'What happens next: eleven days of small jobs',
  url: '#entry-what-next',
};
export const blogAfterArrival = { summary: [arrived, unbroken, whatNext, theVote] };

export const blogAtTheEnd = {
  status: 'ended',
  successor: {
    title: 'The lens goes home: eighteen crates on the road to Thrift Head',
    url: '/reader.html',
  },
};
