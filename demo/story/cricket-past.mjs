// The village cup up to the moment when somebody opens the page.
import { innings, stands } from './cricket-board.mjs';
import { p, prose, quote } from './markup.mjs';
import { oduya } from './people.mjs';

/** @typedef {import('../server/story-clock.mjs').Step} Step */
/** @typedef {import('../server/story-clock.mjs').Entry} Entry */

/** @type {(ago: number, entry: Entry) => Step} */
const before = (ago, entry) => ({ ago, publish: { authors: [oduya], ...entry } });
const card = {
  type: 'table',
  caption: 'Marram, all out in 34.2 overs',
  header: ['', 'Runs', 'Balls', '4s', '6s'],
  rows: [
    ['Hale, c Lund b Quill', 48, 61, 6, 0],
    ['Toft, run out', 12, 30, 1, 0],
    ['Sayer, b Quill', 33, 29, 3, 2],
    ['Pell, c and b Lund', 27, 44, 2, 0],
    ['The other seven', 29, 42, 2, 0],
    ['Extras', 12, '–', '–', '–'],
    ['Total', 161, 206, 14, 2],
  ],
};

const poll = {
  type: 'poll',
  question: 'Who has been the player of the afternoon?',
  options: [
    { text: 'Ness Quill, five for 38', votes: 212 },
    { text: 'Jon Hale, 48', votes: 87 },
    { text: 'The sheep at long-off', votes: 341 },
  ],
  url: '/reader.html?about=player-of-the-afternoon',
};

export const past = [
  before(118, {
    id: 'toss',
    title: 'Marram win the toss, and bat',
    html: p(
      'The coin came down in the long grass and had to be looked for. It was heads, say those who found it.',
    ),
  }),
  before(61, {
    id: 'tea',
    key: true,
    kind: 'summary',
    title: 'Tea: Overby need 162 to win',
    blocks: [
      prose(
        'Marram were 110 for two, and then Ness Quill came back with the wind behind her: five wickets in six overs, four of them ' +
          'bowled, and the last one while the umpire was still asking for his hat. Nobody has scored 162 on this ground to win, ' +
          'but then nobody has been asked to since the roller broke.',
      ),
      card,
    ],
  }),
  before(58, {
    id: 'cake',
    text: 'There are two kinds of cake. The queue for the second is longer.',
  }),
  before(33, {
    id: 'b17',
    label: '17.2',
    title: 'Four, over the wall and into the road',
    html: p('Lund leans back and cuts. The bus waits for the ball, and the driver throws it in.'),
  }),
  before(29, {
    id: 'quote',
    kind: 'quote',
    blocks: [
      quote(
        'You cannot coach what she does. You can only stand next to it.',
        'Ada Lund, captain of Overby, on Quill',
      ),
    ],
  }),
  before(24, { id: 'vote', title: 'Your vote', blocks: [poll] }),
  before(15, {
    id: 'b26',
    key: true,
    label: '26.5',
    title: 'Out! Lund is caught at long-off, beside the sheep',
    html: p(
      'She had made 61, and went for the sixty-second by air. Toft took it over his shoulder, looking into the sun. The sheep did not move.',
    ),
  }),
  before(9, {
    id: 'read',
    title: 'While the new batter comes out',
    blocks: [
      {
        type: 'link',
        url: '/closed.html',
        title: 'Council votes to move Thrift Head lighthouse, as it happened',
        description: 'From the same pavilion you can see the tower. An evening of four hours.',
        image: '/pictures/council.svg',
        site: 'The Ternsay Courier',
      },
    ],
  }),
  before(4, {
    id: 'b29',
    label: '29.1',
    title: 'Two, and nearly three, and then definitely two',
    html: p('Dravec sends Venn back. They meet in the middle, talk about it, and part as friends.'),
  }),
  before(3, {
    ...stands(
      innings(
        '29.1',
        139,
        6,
        ['2'],
        [
          ['Venn', 17, 30, true],
          ['Dravec', 9, 14],
        ],
      ),
    ),
    pinned: true,
    authors: [],
    title: 'Overby need 23 more',
  }),
];
