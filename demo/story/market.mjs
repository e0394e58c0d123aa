// The day of the autumn market, with what other sites have to show, and one entry that was paid for. Their
// addresses are invented: nothing is there.
import { gallery, drawing, p, picture, prose, quote, ul } from './markup.mjs';
import { oduya, skerrow } from './people.mjs';

/** @typedef {import('../server/story-clock.mjs').Step} Step */
/** @typedef {import('../server/story-clock.mjs').Entry} Entry */

/** @param {string} video @param {string} title */
const film = (video, title) => ({
  type: 'embed',
  url: `https://www.youtube.com/watch?v=${video}`,
  provider: 'YouTube',
  title,
});

/** @type {(ago: number, entry: Entry) => Step} */
const before = (ago, entry) => ({ ago, publish: { authors: [skerrow], ...entry } });
/** @type {(after: number, entry: Entry) => Step} */
const then = (after, entry) => ({ after, publish: { authors: [skerrow], ...entry } });

const morning = [
  before(262, {
    id: 'bell',
    key: true,
    title: 'The bell, and the rush for the corner',
    html: p(
      'The market began with the harbour bell at nine, and with the run for the corner by the fish hall, where the wind does ' +
        'not come. It went to Dorrit Pell for the fourth year. She is seventy-one, and says that the others start too fast.',
    ),
  }),
  before(248, {
    id: 'how-many',
    kind: 'explainer',
    title: 'What there is',
    html:
      p('A hundred and six stalls have a number this year. The longest rows are these:') +
      ul(
        'bread and cakes, 14',
        'rope, canvas and tools, 11',
        'cheese, 9',
        'things that were found in lofts, 22',
      ),
  }),
  before(231, {
    id: 'found',
    title: 'A ship in a bottle, without the ship',
    html: p(
      'On one of the loft stalls: a bottle with a sea of blue putty, a lighthouse of cork, and no ship. The owner wants twice ' +
        'the price for it. ‘Everybody has the other kind,’ he says.',
    ),
  }),
  before(214, {
    id: 'bake',
    title: 'Film: how a Marram twist is plaited',
    blocks: [
      prose(
        'Six strands, and the fourth goes over the first. Our film takes a minute and forty seconds. The baker takes nine.',
      ),
      film('tRnsAyTw1st', 'How a Marram twist is plaited'),
    ],
  }),
  before(196, {
    id: 'paid',
    kind: 'update',
    sponsored: 'Marram Ferries',
    authors: [],
    title: 'The last boat waits for you tonight',
    html: p(
      'For the market the last boat to Overby leaves at half past eleven. It has never been so late, and it has soup.',
    ),
  }),
  before(183, {
    id: 'weather',
    text: 'Wind from the south-west, fresh. Two awnings have changed places.',
  }),
  before(170, {
    id: 'quay',
    title: 'The quay at eleven',
    blocks: [
      picture(
        'quay',
        'A town hall with three lit windows between harbour houses; people queue along the quay as far as the fish market.',
        'The same quay on another evening; today nobody could have drawn it standing up.',
      ),
    ],
  }),
];

const noon = [
  before(152, {
    id: 'pell',
    kind: 'quote',
    blocks: [quote('I sell rope. People come for the talk and leave with rope.', 'Dorrit Pell')],
  }),
  before(140, {
    id: 'cheese',
    key: true,
    title: 'The cheese goes to the school',
    html: p(
      'The great cheese was guessed at 41.2 kilos by the second form, who had weighed their teacher for comparison. It is 41.4. ' +
        'They get the cheese. The teacher would not say more.',
    ),
  }),
  before(121, {
    id: 'drawings',
    title: 'From our own stall',
    blocks: [
      prose('The Courier sells its drawings, in aid of the lens. These three went first.'),
      gallery(
        drawing('fog', 'Fog over a headland, with a tower in it.', 'Fog'),
        drawing('lens', 'A great lens of glass rings.', 'The lens'),
        drawing('beans', 'A tin of beans on a stove.', 'Beans'),
      ),
    ],
  }),
  before(104, {
    id: 'lost',
    text: 'A brown dog with one white ear is at the bandstand, and has been bought a sausage. Who misses him may bring the money.',
  }),
  before(88, {
    id: 'band',
    title: 'Film: the harbour band, up to the third verse',
    blocks: [
      prose('After that the wind had the sheet music, and they played what they knew.'),
      film('tRnsAyBand3', 'The harbour band on Marram quay'),
    ],
  }),
  before(71, {
    id: 'knots',
    title: 'A knot that nobody could name',
    html: p(
      'A visitor has brought a knot from her grandfather’s sea chest and put it on the table of the rope-makers. Three of them ' +
        'have been sitting before it since one. They agree that it holds.',
    ),
  }),
  before(52, {
    id: 'rain',
    text: 'Rain, for eleven minutes. The cake row closed ranks, and nothing was lost.',
  }),
  before(37, {
    id: 'dog',
    title: 'The dog is called Admiral',
    html: p(
      'His people have been found, and have paid for two sausages. He had told nobody about the first.',
    ),
  }),
  before(21, {
    id: 'half',
    kind: 'summary',
    title: 'The market so far',
    html: ul(
      'About three thousand people are on the quay.',
      'The second form has the cheese.',
      'The knot has no name.',
    ),
  }),
  before(6, {
    id: 'soup',
    text: 'There is soup on the ferry already. We have sent somebody.',
  }),
];

const afternoon = [
  then(25, {
    id: 'soup-2',
    title: 'It is leek',
    html: p('Our reporter has reported from the ferry: leek, with dill, and a long queue.'),
  }),
  then(35, {
    id: 'bottle',
    title: 'The bottle is sold',
    html: p(
      'Somebody has bought the bottle without a ship, for the asking price. She builds ships.',
    ),
  }),
  then(40, {
    id: 'knot-2',
    key: true,
    title: 'The knot has a name',
    html: p(
      'It took an old man who came by for a coffee. ‘That is a mistake,’ he said. ‘My father made it too.’',
    ),
  }),
  then(45, {
    id: 'corner',
    text: 'Dorrit Pell is packing up the corner by the fish hall. She has sold all her rope but one piece, which holds the awning.',
  }),
];

/** @type {import('../server/story-clock.mjs').Story} */
export const market = {
  blog: {
    id: 'market',
    url: '/ads.html',
    language: 'en-GB',
    kicker: 'Marram',
    title: 'Autumn market on the quay, stall by stall',
    status: 'live',
    standfirst: p(
      'A hundred and six stalls, one cheese and a knot that nobody can name: the day of the market, from the quay.',
    ),
    authors: [oduya, skerrow],
    topics: [{ name: 'Marram' }],
  },
  steps: [...morning, ...noon, ...afternoon],
};
