// A part of the cliff falls, and the start is brought forward.
import { p, picture, prose, quote } from './markup.mjs';
import { marle, venn } from './people.mjs';

/** @type {import('../server/story-clock.mjs').Step[]} */
export const cliff = [
  {
    ago: 735,
    publish: {
      id: 'fall',
      key: true,
      kind: 'breaking',
      title: 'Part of the cliff has gone',
      authors: [venn],
      tags: ['erosion'],
      html: p(
        'A piece of the head has come down on the seaward side of the tower. We heard it before we saw it: a long sound, ' +
          'like gravel being tipped, and then gulls. Stewards are clearing the lower field. We shall say more when we ' +
          'know more.',
      ),
    },
  },
  {
    ago: 722,
    publish: {
      id: 'fall-2',
      kind: 'breaking',
      title: 'Nobody hurt; 4.6 metres left',
      authors: [venn],
      tags: ['erosion'],
      source: { name: 'Island Survey' },
      blocks: [
        prose(
          'Everybody is accounted for. The slice that fell was about thirty metres long and, where it was widest, 2.4 ' +
            'metres deep. There were seven metres between the tower and the edge; now there are 4.6.',
          'The twenty-four gauges on the tower read what they read before.',
        ),
        picture(
          'cliff-fall',
          'A fresh, pale scar in a cliff above a fan of fallen clay and stone, with gulls over it.',
          'The scar from the beach. The tower stands just behind the edge.',
        ),
      ],
    },
  },
  {
    ago: 690,
    publish: {
      id: 'geologist',
      kind: 'explainer',
      title: 'What the fall means',
      authors: [marle],
      tags: ['erosion'],
      source: { name: 'Island Survey' },
      blocks: [
        prose(
          'Samir Holloway of the Island Survey has been down to the beach and back, and his boots tell most of the story.',
          'The slice that fell had been loose for a long while: the survey’s pegs on it had crept fourteen centimetres ' +
            'since they were put in. What is behind it is better, he says, though he would rather not be asked for ' +
            'how long.',
          'The engineers’ question was a narrower one. As the tower leaves, does its weight make the edge more likely to ' +
            'go, or less? Less, says Dr Holloway. Every metre inland takes a load off the part that is weakest. The ' +
            'worst moment is the first.',
        ),
        quote(
          'If you had been thinking of leaving, this is what a hint looks like.',
          'Samir Holloway, geologist',
        ),
      ],
    },
  },
  {
    ago: 655,
    publish: {
      id: 'earlier',
      key: true,
      title: 'They will not wait',
      authors: [venn],
      html: p(
        'The start has been brought forward by two hours. Ms Dravec asked her five again, the youngest first, and all of ' +
          'them said yes again, one of them after a pause.',
        'The half of the crew that was to sleep until the start has been woken, and is being given eggs.',
      ),
    },
  },
];
