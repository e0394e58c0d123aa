// The last afternoon of the village cup. Runs by the clock, a ball now and then.
import { innings, stands } from './cricket-board.mjs';
import { past } from './cricket-past.mjs';
import { p } from './markup.mjs';
import { oduya } from './people.mjs';

/** @typedef {import('../server/story-clock.mjs').Step} Step */
/** @typedef {import('../server/story-clock.mjs').Entry} Entry */

/** @type {(after: number, entry: Entry) => Step} */
const then = (after, entry) => ({ after, publish: { authors: [oduya], ...entry } });

/**
 * A ball, and how it stands after it.
 * @param {number} after
 * @param {Entry} entry
 * @param {string} title
 * @param {ReturnType<typeof innings>} block
 * @returns {readonly Step[]}
 */
const ball = (after, entry, title, block) => [
  then(after, entry),
  { after: 0, mark: { ...stands(block), title } },
];

const now = [
  ...ball(
    20,
    {
      id: 'b29-4',
      label: '29.4',
      title: 'Six! Into the churchyard',
      html: p('Dravec, who builds lighthouses, has found out how far one can be seen from.'),
    },
    'Overby need 17 more',
    innings(
      '29.4',
      145,
      6,
      ['2', '•', '•', '6'],
      [
        ['Venn', 17, 30],
        ['Dravec', 15, 17, true],
      ],
    ),
  ),
  ...ball(
    25,
    {
      id: 'b30-2',
      label: '30.2',
      title: 'Four byes, off the roller',
      html: p('It was hit by nobody, and stopped by nobody.'),
    },
    'Overby need 12 more',
    innings(
      '30.2',
      150,
      6,
      ['1', '4b'],
      [
        ['Venn', 18, 31],
        ['Dravec', 15, 18, true],
      ],
    ),
  ),
  ...ball(
    25,
    {
      id: 'b31',
      key: true,
      label: '31.1',
      title: 'Out! Venn is bowled by one that did not rise',
      html: p('Hale again. There are three wickets left, and one of them cannot find her gloves.'),
    },
    'Overby need 9 more, with three wickets left',
    innings(
      '31.1',
      153,
      7,
      ['W'],
      [
        ['Quill', 0, 0, true],
        ['Dravec', 18, 22],
      ],
    ),
  ),
  ...ball(
    25,
    {
      id: 'b32',
      label: '32.3',
      title: 'Four, through everybody’s legs',
      html: p('Quill’s first runs. She apologises to the third man.'),
    },
    'Overby need 3 more',
    innings(
      '32.3',
      159,
      7,
      ['1', '1', '4'],
      [
        ['Quill', 5, 4, true],
        ['Dravec', 19, 24],
      ],
    ),
  ),
  ...ball(
    25,
    {
      id: 'b33',
      key: true,
      kind: 'breaking',
      label: '32.5',
      title: 'Four, and Overby have won the cup',
      html: p(
        'Over the bowler, over the sheep, and into the arms of the vicar, who was the last to see it coming.',
      ),
    },
    'Overby have won by three wickets',
    innings(
      '32.5',
      163,
      7,
      ['1', '1', '4', '•', '4'],
      [
        ['Quill', 9, 6, true],
        ['Dravec', 19, 24],
      ],
    ),
  ),
];

/** @type {import('../server/story-clock.mjs').Story} */
export const cricket = {
  blog: {
    id: 'cricket',
    url: '/own-design.html',
    language: 'en-GB',
    kicker: 'Overby green',
    title: 'Village cup final: Overby against Marram',
    status: 'live',
    standfirst: p('Forty overs a side, one roller, and a sheep at long-off.'),
    topics: [{ name: 'Village cup' }, { name: 'Overby' }],
  },
  steps: [...past, ...now],
};
