// From the first stroke to the forty-second.
import { p, picture, prose, quote, ul } from './markup.mjs';
import { marle, oduya, skerrow, venn } from './people.mjs';

/** @type {import('../server/story-clock.mjs').Step[]} */
export const underWay = [
  {
    ago: 604,
    publish: {
      id: 'duty-lamp',
      title: 'A small light stands in for the large one',
      authors: [venn],
      tags: ['lens'],
      html: p(
        'With its lens in crates the tower has no light of its own, and ships still need one. So a lamp the size of a ' +
          'bucket has been clamped to the rail of the gallery, with a cable down the stairs. It flashes as the old one ' +
          'did: twice every fifteen seconds.',
        'The light at Thrift Head has never been out since it was first lit. The crew do not mean to be the ones who ' +
          'end that.',
      ),
    },
  },
  {
    ago: 566,
    publish: {
      id: 'cabin',
      title: 'Who is in the cabin',
      authors: [venn],
      tags: ['people', 'engineering'],
      html:
        p('The control cabin is a shipping container with a window. In it, from left to right:') +
        ul(
          '<strong>Perpetua Quill</strong>, who sits at the console and opens the valves. Until last year she drove the ' +
            'Marram ferry.',
          '<strong>Joss Arkell</strong>, the foreman, who says ‘push’ and ‘stop’ on the radio, and nothing else.',
          '<strong>Halina Dravec</strong>, who watches one number: how far the gallery leans.',
          '<strong>Two surveyors</strong>, whose lasers rest on four prisms under the gallery.',
          '<strong>A kettle</strong>, which has a line of its own in the register of risks.',
        ),
    },
  },
  {
    ago: 558,
    publish: {
      id: 'first-stroke',
      key: true,
      kind: 'breaking',
      title: 'It moves',
      authors: [venn],
      blocks: [
        prose(
          'Two long notes on the horn, and Thrift Head lighthouse is travelling. The first metre took nine minutes.',
          'There was no cheer. I think that nobody wanted to startle it.',
        ),
        {
          type: 'video',
          src: '/films/first-metre.webm',
          poster: '/pictures/rams.svg',
          width: 640,
          height: 360,
          caption: 'The first metre, in six seconds. It has no sound; there was hardly any.',
        },
      ],
    },
  },
  {
    ago: 547,
    publish: {
      id: 'sound',
      title: 'What it sounds like',
      authors: [venn],
      blocks: [
        prose(
          'Less than you would think. The rams hum on a note near the bottom of a piano, and you have it in your shoes ' +
            'before you have it in your ears. Then the plates creak, like a ship at anchor.',
          'Between two strokes, while the rams draw back, there is nothing at all. You can hear the sheep.',
        ),
        {
          type: 'audio',
          src: '/sounds/two-notes.wav',
          title: 'Two long notes: the tower is about to move',
          duration: 5,
        },
      ],
    },
  },
  {
    ago: 533,
    publish: {
      id: 'quill',
      kind: 'quote',
      authors: [venn],
      blocks: [
        quote(
          'On the ferry you push a lever, and wait for eight hundred tonnes to think about it. This is the same, with stairs inside.',
          'Perpetua Quill, at the console',
        ),
      ],
    },
  },
  {
    ago: 512,
    publish: {
      id: 'beans',
      title: 'A hundred and twelve beans',
      authors: [venn],
      tags: ['people'],
      html: p(
        'The children of Overby school have the front of the field. Their teacher, Wen Ashby, has brought two jars and ' +
          '112 dried beans, and after each stroke one bean changes jars. There is a rota.',
        'There is also, already, a dispute about whether a bean counts that was dropped in the grass.',
      ),
    },
  },
  {
    ago: 488,
    publish: {
      id: 'stroke-16',
      authors: [marle],
      text: 'Sixteen metres. The crew have found their rhythm: four minutes a stroke, of which the pushing takes one. The gallery leans by three millimetres, out of a permitted twenty.',
    },
  },
  {
    ago: 470,
    publish: {
      id: 'gauge',
      key: true,
      kind: 'breaking',
      title: 'Stopped: a gauge has broken',
      authors: [venn],
      tags: ['engineering'],
      blocks: [
        prose(
          'One long note. The strip of glass across crack 17, on the seaward side below the red band, snapped during ' +
            'stroke 21. The rams have stopped, and nobody is to touch anything.',
        ),
        picture(
          'crack',
          'A thin strip of glass cemented across a crack in whitewashed brick. The glass has snapped in the middle.',
          'Gauge 17. The date scratched in the cement is that of the day on which it was put there.',
        ),
      ],
    },
  },
  {
    ago: 457,
    publish: {
      id: 'tell-tale',
      kind: 'explainer',
      title: 'What a tell-tale tells',
      authors: [marle],
      tags: ['engineering'],
      html: p(
        'It is as simple as instruments get: a strip of glass, as long as a hand, cemented across a crack. If the crack ' +
          'opens by the thickness of a hair, the glass breaks. It cannot be misread, and it has no battery.',
        'The tower has twenty-four of them. Each has a number, and a date scratched in the cement. The oldest, from 1902, ' +
          'is still whole.',
        'Beside each there is now an electronic gauge as well. The one at number 17 shows an opening of a fifth of a ' +
          'millimetre. The question is what has opened: the brick, or only the skin of render on it.',
      ),
    },
  },
  {
    ago: 440,
    publish: {
      id: 'render',
      title: 'It was the render',
      authors: [venn],
      tags: ['engineering', 'people'],
      blocks: [
        prose(
          'Saskia Orme was let down from the gallery on a rope, with a hammer and a mirror. Behind the crack the brick is ' +
            'sound. A plate of render as large as a tea tray had come loose, and had taken the glass along.',
        ),
        quote(
          'I tapped all round it, and it rang like a bell. Then I asked whether I might come up again.',
          'Saskia Orme, rope technician',
        ),
        prose('A new strip has been cemented across the place, and the date scratched in.'),
      ],
    },
  },
  {
    ago: 436,
    publish: {
      id: 'stroke-22',
      authors: [venn],
      text: 'Two long notes. Stroke 22 is under way, after a halt of thirty-four minutes.',
    },
  },
  {
    ago: 405,
    publish: {
      id: 'snail',
      title: 'For comparison',
      authors: [marle],
      text: 'Readers ask how fast this is. While it is going, about fifteen metres an hour. A garden snail with somewhere to be does forty-five.\n\nThe edge of the cliff does one metre a year: nothing for a long while, and then all of it at once.',
    },
  },
  {
    ago: 380,
    publish: {
      id: 'from-the-sea',
      title: 'From the water, a mark that moves',
      authors: [skerrow],
      tags: ['harbour'],
      blocks: [
        prose(
          'In twenty-two years as harbour master at Marram, Agnes Rudd had never had to tell ships that a lighthouse was ' +
            'under way. She drafted the notice four times.',
        ),
        quote(
          'Thrift Head Light is being moved. Mariners are advised that until further notice its position is approximate.',
          'Notice to mariners, Marram harbour office',
        ),
        picture(
          'from-the-sea',
          'The lighthouse seen across grey-green water, a little inland of an empty cottage at the edge of the cliff.',
          'Thrift Head from the ferry, with the tower clear of the cottage for the first time since 1868.',
        ),
        prose(
          'The ferry slowed down off the head, so that people could look. Those on the port side saw the tower come clear ' +
            'of the cottage roof. The captain then went about, so that the starboard side should see it too. She ' +
            'reached Marram eighteen minutes late, and nobody has complained.',
        ),
      ],
    },
  },
  {
    ago: 352,
    publish: {
      id: 'so-far',
      kind: 'summary',
      title: 'Forty-two metres: the story so far',
      authors: [oduya],
      html: ul(
        'The lighthouse is 42 metres from where it stood, and 46.6 from the edge of the cliff.',
        'A fall before the start took 2.4 metres of ground. Nobody was hurt, and the start was brought forward.',
        'A gauge broke at stroke 21. It was the render; the brick behind it is sound.',
        'The gallery has not leant by more than five millimetres. Twenty are allowed.',
        'The wind is light, but it has begun to turn to the south-west. Ms Dravec has moved her chair to where she can ' +
          'see the gauge.',
      ),
    },
  },
];
