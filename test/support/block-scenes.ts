// What entries can be made of, as scenes.
import { entry } from './feed.js';
import { open, type Show } from './setting.js';
import { harbour, picture } from './stories.js';

const view = (alt: string, more = {}) => ({
  ...{ src: picture, width: 1600, height: 400, alt, ...more },
});
const caption = 'From the harbour office';

const blocks = [
  { type: 'image', ...view('A pier', { caption, credit: 'A. A.' }) },
  {
    type: 'gallery',
    images: ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven'].map((alt) => view(alt)),
  },
  { type: 'quote', text: 'We have seen worse.', cite: 'The harbour master' },
  {
    type: 'link',
    ...{ url: '/before', title: 'What came before', description: 'A night at the lock.' },
    ...{ image: picture, site: 'Harbour desk' },
  },
  { type: 'video', src: '/film.mp4', poster: picture, width: 1600, height: 900, caption },
  { type: 'audio', src: '/horn.mp3', title: 'The horn', duration: 65 },
];
const results = [
  {
    type: 'table',
    caption: 'Water at the gauges',
    header: ['Gauge', 'Metres', 'An hour ago', 'Yesterday at the same time', 'Highest so far'],
    rows: [
      ['East quay', 3.1, 2.8, 2.2, 3.4],
      ['West quay', 3.2, 2.9, 2.4, 3.6],
    ],
  },
  {
    type: 'score',
    home: { name: 'East Quay', score: 2 },
    away: { name: 'West Quay Rovers', score: 11 },
    ...{ status: 'Second half', clock: '61′' },
    events: [
      { time: '12′', text: 'Abara' },
      { time: '40′', text: 'Lind, from the spot' },
    ],
  },
  {
    type: 'poll',
    question: 'Will the ferry sail?',
    options: [{ text: 'Yes', votes: 120 }, { text: 'No', votes: 80 }, { text: 'In the end' }],
    url: '/vote',
  },
];
const elsewhere = [
  {
    type: 'embed',
    ...{ url: 'https://www.youtube.com/watch?v=abcdefghijk', title: 'The pier from the air' },
  },
  {
    type: 'embed',
    ...{ url: 'https://harbour.example/camera', provider: 'Harbour camera' },
    html: '<blockquote><p>The lock is open again.</p></blockquote>',
  },
];

export const blockScenes: Readonly<Record<string, Show>> = {
  'pictures, films and sounds': (setting) =>
    open(
      harbour([entry(32, { blocks }), entry(31, { title: undefined, blocks: [blocks[0]] })]),
      setting,
    ),
  'results, and what other sites show': (setting) =>
    open(harbour([entry(32, { blocks: results }), entry(31, { blocks: elsewhere })]), setting),
};
