// From halfway to the end of a long wait.
import { drawing, gallery, p, picture, prose, quote } from './markup.mjs';
import { marle, venn } from './people.mjs';

/** @param {readonly string[]} texts */
export const fieldBlocks = (...texts) => [
  prose(...texts),
  gallery(
    drawing(
      'crowd',
      'People, some on folding chairs, stand along a rope in a sloping field and look towards the lighthouse.',
      'The blue rope. Most have found that the best view is from the back.',
    ),
    drawing(
      'beans',
      'Two glass jars on a wall, each about half full of pale beans.',
      'The jars at stroke 56. It was the only time that both had the same.',
    ),
    drawing(
      'quay',
      'Small boats lie along a stone quay, and people with bags wait in a line that goes round a corner.',
      'Marram quay this morning: the line for the boats.',
    ),
  ),
];

/** @type {import('../server/story-clock.mjs').Step[]} */
export const wind = [
  {
    ago: 296,
    publish: {
      id: 'halfway',
      key: true,
      title: 'Halfway',
      authors: [venn],
      blocks: [
        prose(
          'Fifty-six metres behind it, fifty-six to go. The bell of Overby church was rung, once for each, which took ' +
            'longer than one of the tower’s own.',
          'Where the lighthouse used to be there is a ring in the grass, paler than the rest, with the lowest step of the ' +
            'stairs still in the middle of it.',
        ),
        {
          type: 'table',
          caption: 'The way so far',
          header: ['Strokes', 'Metres', 'Minutes a stroke', 'Lean of the gallery, mm'],
          rows: [
            ['1 to 16', 16, 4, 3],
            ['17 to 42', 26, 4, 5],
            ['43 to 56', 14, 4, 4],
          ],
        },
      ],
    },
  },
  {
    ago: 288,
    publish: {
      id: 'field',
      kind: 'gallery',
      title: 'The upper field',
      authors: [venn],
      tags: ['people', 'visitors'],
      blocks: fieldBlocks(
        'About 1,900 people are behind the blue rope now, and the tea has run out twice.',
      ),
    },
  },
  {
    ago: 274,
    publish: {
      id: 'wind-stop',
      key: true,
      kind: 'breaking',
      title: 'Stopped by the wind',
      authors: [venn],
      tags: ['weather'],
      html: p(
        'Fifteen metres a second at the gallery, and the limit is fourteen. One long note, after stroke 61.',
        'Oak wedges are going in beside the shoes. With those in place the tower is as firm as on any foundation; Ms ' +
          'Dravec says that she would sleep under it. It may not go on before the wind has stayed under twelve for half ' +
          'an hour.',
      ),
    },
  },
  {
    ago: 264,
    publish: {
      id: 'arkell',
      kind: 'quote',
      authors: [venn],
      blocks: [quote('Nobody ever lost a lighthouse by waiting.', 'Joss Arkell, foreman')],
    },
  },
  {
    ago: 250,
    publish: {
      id: 'waiting',
      title: 'How a field waits',
      authors: [venn],
      tags: ['people'],
      blocks: [
        prose(
          'For the first ten minutes everybody looked at the tower, as one looks at a kettle. Then, row by row, they turned ' +
            'round and looked at one another.',
          'A man from Marram has lent his coat to a woman from Overby, and they have found out that their mothers did not ' +
            'speak. Somebody has a fiddle and is being asked to play it further away. The school has begun to teach the ' +
            'stewards a game with the spare beans.',
          'A girl of about six asked me whether the lighthouse knew where it was going. I said that the engineers did. She ' +
            'thought about this. ‘But it can see further than they can,’ she said.',
          'The tea has come back, with soup. It is passed along the rope by hand, from the chapel to the far end, and so ' +
            'far no cup has arrived empty.',
        ),
        {
          type: 'poll',
          question: 'When will it arrive? The field has voted with beans.',
          options: [
            { text: 'Before dark', votes: 412 },
            { text: 'In the dark', votes: 186 },
            { text: 'Not today', votes: 41 },
          ],
        },
      ],
    },
  },
  {
    ago: 231,
    publish: {
      id: 'logbook',
      title: '‘Wind SW 10. Light good.’',
      authors: [venn],
      tags: ['people', 'weather'],
      blocks: [
        prose(
          'Maud Thorley has not left her chair. From the bag beside it she has taken a ledger in oilcloth: one of her ' +
            'father’s logbooks, which ought to be in the archive and, she points out, has been perfectly safe in a ' +
            'kitchen drawer.',
          'She knows the page without looking. It was a gale, and she was seven. The windows of the lamp room had gone in, ' +
            'and her father stood in the gap for most of the watch, holding a table against it, so that the burner would ' +
            'not blow out. Her mother went up every hour with something hot, and came down with it, because he had no ' +
            'hand free.',
          'She did not know any of this at the time. She slept. She had it from her mother, long afterwards, and looked it ' +
            'up in the ledger, to see what he had made of it.',
        ),
        picture(
          'logbook',
          'An open ledger with ruled columns and a few lines in faded ink, beside a brass lamp.',
          'The log, open at the page. Edwin Thorley used one line for each watch, whatever had happened in it.',
        ),
        prose(
          'What he had made of it was one line: the wind, the barometer, and two words. On the next day there is a line ' +
            'more, since he had to account for the table.',
          '‘He would not think much of fifteen metres a second,’ she says. ‘But then he never tried to push it anywhere.’',
        ),
      ],
    },
  },
  {
    ago: 210,
    publish: {
      id: 'half-hour',
      authors: [marle],
      tags: ['weather'],
      text: 'Eleven metres a second. The half-hour has begun. Nobody in the cabin is looking at anything else.',
    },
  },
  {
    ago: 196,
    publish: {
      id: 'evening-boats',
      title: 'Two more boats tonight, with the lights out',
      authors: [],
      sponsored: 'Marram Ferries',
      tags: ['harbour'],
      html: p(
        'We are sailing past the head at 20:15 and 21:40, slowly, and with the deck lamps off, so that you can see the tower ' +
          'against the sky. Soup is included. The usual tickets are good.',
      ),
    },
  },
  {
    ago: 179,
    publish: {
      id: 'stroke-62',
      key: true,
      title: 'Under way again',
      authors: [venn],
      html: p(
        'Two long notes, after an hour and thirty-five minutes. The wedges are out. There was a cheer this time; it seems ' +
          'that the field and the tower have got used to each other.',
      ),
    },
  },
];
