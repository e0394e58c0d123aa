// The last two strokes, and what follows them. The times are seconds after the step before.
import { p, picture, prose, quote, ul } from './markup.mjs';
import { blogAfterArrival, blogAtTheEnd, blogOnArrival } from './blog.mjs';
import { fieldBlocks } from './4-wind.mjs';
import { marle, oduya, skerrow, venn } from './people.mjs';

/** @param {string} millimetres */
const leaning = (millimetres) =>
  `The plumb line hangs ${millimetres} millimetres from its point. The builders of 1868 left it at five, and said so ` +
  'in brass.';

/** @type {import('../server/story-clock.mjs').Step[]} */
export const arrival = [
  {
    after: 15,
    revise: {
      id: 'field',
      blocks: fieldBlocks(
        'About 1,300 people are behind the blue rope now, and the tea has run out twice.',
        '<em>An earlier version of this entry gave a number of 1,900. That was the number of cups.</em>',
      ),
    },
  },
  {
    after: 7,
    publish: {
      id: 'who-presses',
      title: 'Whose hand on the valve',
      authors: [venn],
      tags: ['people'],
      html: p(
        'Ms Quill has sent word to the field: would Maud Thorley like to come to the cabin, and give the last push herself?',
        'The answer came back along the rope, from mouth to mouth, and reached the cabin whole. It was very kind of them. ' +
          'She would rather watch.',
      ),
    },
  },
  {
    after: 20,
    publish: {
      id: 'stroke-111',
      authors: [marle],
      text: 'Stroke 111. The fog is moving. There is a paler place in it where the top of the tower ought to be.',
    },
  },
  {
    after: 24,
    publish: {
      id: 'arrived',
      key: true,
      kind: 'breaking',
      title: 'One hundred and twelve',
      authors: [venn],
      html: p(
        'It is there. At the end of stroke 112 there was one long note, and then, since nobody had thought of a signal for ' +
          'this, another.',
        'For a moment it was as quiet as at the first metre. Then the bell of Overby church began, and somebody shouted, ' +
          'and I stopped being able to hear either.',
      ),
    },
    blog: blogOnArrival,
  },
  {
    after: 19,
    publish: {
      id: 'plumb',
      title: 'How straight it stands',
      authors: [marle],
      tags: ['engineering'],
      html: p(leaning('four')),
    },
  },
  {
    after: 20,
    publish: {
      id: 'one-bean',
      title: 'One bean short',
      authors: [venn],
      tags: ['people'],
      html: p(
        'There are 111 beans in the second jar of Overby school, and none in the first. The engineers have been shown both ' +
          'jars. The class is on its hands and knees.',
      ),
    },
  },
  {
    after: 22,
    publish: {
      id: 'councillors',
      title: 'Two who voted',
      authors: [venn],
      tags: ['council', 'people'],
      blocks: [
        prose(
          'Lise Farrant voted for the move, and Bram Ottaway against it. They were standing next to each other.',
        ),
        quote(
          'I thought that I should feel that we had won. I feel as if somebody had come home.',
          'Lise Farrant, councillor',
        ),
        quote(
          'I was wrong about whether it could be done. I was right about the road, and I shall be saying so on Monday week.',
          'Bram Ottaway, councillor',
        ),
      ],
    },
  },
  {
    after: 16,
    revise: {
      id: 'plumb',
      html: p(
        leaning('six'),
        '<em>An earlier version of this entry said four. The line had not stopped swinging.</em>',
      ),
    },
  },
  {
    after: 6,
    publish: {
      id: 'what-next',
      kind: 'explainer',
      title: 'What happens next',
      authors: [marle],
      tags: ['engineering', 'lens'],
      html:
        p(
          'The tower is where it should be, and not yet at home. Ms Dravec’s list has eleven days on it.',
        ) +
        ul(
          'Sixty jacks take the weight, and the beams are drawn out from under the cradle.',
          'The gap is filled with mortar, a hand’s breadth at a time, from the middle outwards.',
          'The crew go back along the track and take away everything that is not grass.',
          'The lens comes up from Overby, in the order of its screws.',
        ) +
        p('The cottage stays. The works office has given back the key, and left the kettle.'),
    },
    blog: blogAfterArrival,
  },
  {
    after: 19,
    publish: {
      id: 'ravens-2',
      authors: [venn],
      tags: ['birds'],
      text: 'The ravens have flown once round the tower, looked at the field from its other side, and gone back to the rail.',
    },
  },
  {
    after: 18,
    publish: {
      id: 'lamp',
      key: true,
      title: 'The light is lit',
      authors: [venn],
      tags: ['lens'],
      blocks: [
        prose(
          'The small lamp has been carried up from the rail into the lamp room, to the place where the large one will be. ' +
            'It makes a poor sort of beam, as wide as a door. In this fog it can be seen the whole of its length.',
        ),
        picture(
          'fog',
          'The lighthouse stands in fog on new ground; two faint beams go out from its lamp room.',
          'Twice every fifteen seconds, from 112 metres further inland.',
        ),
      ],
    },
  },
  {
    after: 20,
    publish: {
      id: 'ferry',
      title: 'From the water',
      authors: [skerrow],
      tags: ['harbour'],
      html: p(
        'The ferry has reported to the harbour office, as any ship does that sights a light. Agnes Rudd has let me copy ' +
          'the line: ‘Thrift Head, in sight. Bearing good. Somewhat further off than charted.’',
      ),
    },
  },
  {
    after: 21,
    publish: {
      id: 'maud-last',
      title: 'The chair is folded',
      authors: [venn],
      tags: ['people'],
      blocks: [
        prose(
          'Maud Thorley has let her granddaughter fold the chair. I asked her what her father would have put in the log.',
        ),
        quote('Wind nothing, fog. Light good.', 'Maud Thorley'),
        prose('And on the next line? ‘Moved,’ she said.'),
      ],
    },
  },
  {
    after: 19,
    publish: {
      id: 'numbers',
      title: 'In numbers',
      authors: [marle],
      text: '112 strokes of one metre each.\n2 halts, which together took two hours and nine minutes.\n24 gauges: 1 broken, none in the brick.\n7 millimetres: the furthest that the gallery ever leant.\n200 kilos of wool grease, of which 40 are now on the crew.\n1 bean, still missing.',
    },
  },
  {
    after: 22,
    publish: {
      id: 'summary',
      key: true,
      kind: 'summary',
      title: 'How Thrift Head lighthouse moved',
      authors: [oduya],
      html:
        ul(
          'A tower of 1,240 tonnes has been pushed 112 metres inland, and stands on its new foundation.',
          'A fall of the cliff before the start had left it 4.6 metres from the edge. It now has 116.6.',
          'A broken gauge, at stroke 21, and the wind, after stroke 61, stopped the work. The fog did not: the last five ' +
            'metres were measured with the builders’ own plumb line.',
          'The light was out for six minutes. It has been out before, which we got wrong, and have corrected.',
          'Nobody was hurt.',
        ) +
        p(
          'The Island Survey gives the new place 140 years. Somebody will have to think of something then.',
        ),
    },
  },
  {
    after: 17,
    publish: {
      id: 'goodbye',
      title: 'And that is where we leave it',
      authors: [oduya],
      html: p(
        'The fog is going the way it came. From the chapel one can see the whole of the tower, and behind it a strip of ' +
          'flattened grass that leads to a ring of stone and then to nothing.',
        'Thank you for waiting with us. Our coverage goes on when the crates leave Overby church.',
      ),
    },
  },
  { after: 12, blog: blogAtTheEnd },
];
