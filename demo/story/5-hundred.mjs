// On to the hundredth stroke.
import { p, picture, prose } from './markup.mjs';
import { marle, oduya, skerrow, venn } from './people.mjs';

/** @type {import('../server/story-clock.mjs').Step[]} */
export const hundred = [
  {
    ago: 140,
    publish: {
      id: 'ravens',
      title: 'The ravens have not been told',
      authors: [venn],
      tags: ['birds'],
      html: p(
        'A pair of ravens has lived on the gallery for as long as anyone can say, and has been on the rail since stroke ' +
          '40. They face forward. At each stroke they shift their feet, as people do on a bus.',
        'Odette Maddern, the island’s bird warden, is here to see that they are not disturbed. I asked her if they were. ' +
          '‘They are ravens,’ she said. ‘They are supervising.’',
      ),
    },
  },
  {
    ago: 112,
    publish: {
      id: 'lamp-out',
      title: 'Six minutes without a lamp',
      authors: [skerrow],
      tags: ['lens', 'harbour'],
      html: p(
        'The cable of the small lamp on the gallery caught on a sleeper during stroke 77, and pulled out of its socket. ' +
          'Thrift Head was without a light for six minutes.',
        'Agnes Rudd had warned the three vessels within sight of it before the second minute was up. One of them answered ' +
          'that it could see the lighthouse perfectly well, and the lighthouse was not where it had left it.',
        'So ends a run of every hour since 1868, if it was one: a reader has written to us about 1931, and we are looking ' +
          'into it.',
      ),
    },
  },
  {
    ago: 87,
    publish: {
      id: 'stroke-84',
      authors: [marle],
      text: 'Stroke 84: three quarters of the way. The gallery leans by four millimetres, and the beans in the second jar have reached the neck.',
    },
  },
  {
    ago: 68,
    publish: {
      id: 'tarrant',
      title: 'A field, lent',
      authors: [venn],
      tags: ['people'],
      html: p(
        'Gwill Tarrant has farmed the head for forty years, and the lighthouse is about to be in the middle of his best ' +
          'grass. He sold the council the circle that it will stand on, and not a blade more. The rest is lent.',
        'He has put it in writing that the sheep may come up to the wall. ‘They will want the shade,’ he says. ‘It is a ' +
          'good high thing, for shade. It goes right round.’',
      ),
    },
  },
  {
    ago: 44,
    publish: {
      id: 'you-asked',
      kind: 'explainer',
      label: 'You asked',
      title: 'Stairs, string and what is in the middle',
      authors: [marle, oduya],
      tags: ['engineering'],
      html:
        '<h3>Is anybody inside?</h3>' +
        p(
          'No. The door was locked before the first stroke. The key is on a nail in the cabin, beside the mugs.',
        ) +
        '<h3>Why not simply go faster?</h3>' +
        p(
          'The rams could. The tower could not: a start or a stop is the one moment that shakes it, and a slow stroke has ' +
            'a gentle one of each.',
        ) +
        '<h3>What if one ram pushes harder than the others?</h3>' +
        p(
          'All five are fed from one pump through one valve, which is Ms Quill’s. If they differ by more than three ' +
            'millimetres, the valve shuts by itself. It has happened twice, both times in the first ten strokes.',
        ) +
        '<h3>Will the old place be marked?</h3>' +
        p('By a ring of stones, the council says. Until the cliff gets there.'),
    },
  },
  {
    ago: 22,
    publish: {
      id: 'stroke-100',
      key: true,
      title: 'The hundredth stroke',
      authors: [venn],
      tags: ['engineering'],
      blocks: [
        prose(
          'A hundred metres. Twelve are left, and the beams ahead are empty as far as the new foundation.',
        ),
        picture(
          'rams',
          'A steel ram with a polished rod pushes against a dark shoe that carries the tower along a beam.',
          'One of the five rams, at the end of its stroke. The bright part is one metre long.',
        ),
      ],
    },
  },
  {
    ago: 5,
    publish: {
      id: 'fog-bank',
      authors: [skerrow],
      tags: ['weather', 'harbour'],
      text: 'The harbour office can no longer see the outer buoy. There is a bank of fog to the south-west, low and quite white, and it is coming this way at about the pace of a bicycle.',
    },
  },
];
