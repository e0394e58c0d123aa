// Before the first stroke. The times are minutes before the server starts.
import { p, picture, prose, quote, ul } from './markup.mjs';
import { marle, oduya, venn } from './people.mjs';

const corrected =
  'Two digits had changed places in an earlier version of this entry, which gave the weight as 1,420 tonnes.';
const weigh = (/** @type {string} */ tonnes) =>
  `In its steel cradle the lighthouse weighs ${tonnes} tonnes. The cradle alone is 160 of them: it will stay under ` +
  'the tower for good, as the top of the new foundation.';

/** @type {import('../server/story-clock.mjs').Entry} */
const whyMove = {
  id: 'why-move',
  kind: 'explainer',
  title: 'Why move it at all',
  authors: [marle],
  tags: ['erosion', 'engineering'],
  blocks: [
    prose(
      'Thrift Head is a sandwich: a hard bed of limestone between two soft ones of clay. Rain loosens the upper ' +
        'clay, waves take the lower, and every few years a slice of the whole comes down.',
      'When the tower was built, the edge was 190 metres away. The men who chose the place wrote that it would ' +
        '‘outlast any purpose we can imagine for it’. The head then lost about a metre a year for a century, and ' +
        'lately rather more.',
    ),
    picture(
      'section',
      'A section through the cliff: two beds of clay with limestone between them, the tower at the edge and its new place 112 metres inland.',
      'The head cut through from sea to land, not to scale. The new place is on the thick end of the limestone.',
    ),
    prose(
      'That left three choices: to take out the lens and let the tower fall, to take it down and build it up again, ' +
        'or to pick it up whole. A wall in front of the cliff was never one of them. It would starve the beaches ' +
        'of Marram of the sand that the head sends them.',
      'A year of argument ended in <a href="/closed.html">a vote of eleven to eight</a>. The new place is 112 ' +
        'metres inland. The Island Survey gives it 140 years, and does not expect to be asked again before then.',
    ),
    {
      type: 'link',
      url: '/closed.html',
      title: 'Eleven to eight: the evening on which the council voted',
      description:
        'From the queue round the fish market to the last hand: how it was decided, as it happened.',
      image: '/pictures/council.svg',
      site: 'The Ternsay Courier',
    },
  ],
};

/** @type {import('../server/story-clock.mjs').Step[]} */
export const eve = [
  {
    ago: 1385,
    publish: {
      id: 'welcome',
      title: 'Twenty-nine metres of brick, and 112 to go',
      authors: [oduya],
      html: p(
        'Welcome to our coverage from Thrift Head, at the western end of Ternsay, where a lighthouse is about to be moved.',
        'The tower has stood here since 1868. The sea has been coming towards it ever since, and is now seven metres ' +
          'away. If the weather holds, a crew of thirty-four will push it inland along four steel beams, one metre at ' +
          'a time, until it stands on new ground. Nobody on the island has seen such a thing, and most of the island ' +
          'intends to.',
        'We shall be here until it is done. Isla Venn is at the head, Ruth Skerrow is at Marram harbour, and Tobias ' +
          'Marle is standing by to explain how one pushes a lighthouse.',
      ),
    },
  },
  {
    ago: 1352,
    publish: {
      id: 'visitors',
      pinned: 1,
      label: 'Advice',
      title: 'If you are coming to watch',
      authors: [venn],
      tags: ['visitors'],
      source: { name: 'Thrift Head works office' },
      html:
        p(
          'The road from Overby to the head is closed to cars, except for those who live on it. Buses run from Marram ' +
            'harbour every twenty minutes for as long as the work goes on. Bicycles may be left at the chapel.',
        ) +
        ul(
          '<strong>Watch from the upper field.</strong> Come in by the north gate. The lower field is for the crew.',
          '<strong>Stay behind the blue rope.</strong> It is sixty metres from the tower, and the distance is the ' +
            'engineers’, not ours.',
          '<strong>Keep off the coast path.</strong> It is closed from the lifeboat slip to the old wireless hut. The ' +
            'edge is safe nowhere on the head, and looks safe everywhere.',
          '<strong>Leave drones at home.</strong> The surveyors measure with light, and lose the tower while anything ' +
            'is in the way.',
          '<strong>Keep dogs on a lead.</strong> There are sheep next door, and they have had enough change for one week.',
        ) +
        p(
          'Two long notes on the horn mean that the rams are about to push. One long note means stop. Three short notes ' +
            'mean that the field has to be cleared: walk towards the chapel, and do not run. Nobody expects to need ' +
            'the third signal.',
          'There is water, tea and a first-aid post at the chapel. A step-free way leads from the bus stop to the front ' +
            'of the field; ask the stewards in yellow, who also have folding chairs for those who cannot stand for long.',
          'It may take ten hours, or twice that. There will be long stretches in which nothing can be seen to happen. ' +
            'If you would rather wait indoors, the harbour office in Marram shows the survey camera on the wall of ' +
            'its waiting room.',
        ),
    },
  },
  {
    ago: 1290,
    publish: whyMove,
  },
  // Posted again for those who come late, word by word.
  {
    ago: 62,
    publish: { ...whyMove, id: 'why-move-again' },
  },
  {
    ago: 1215,
    publish: {
      id: 'maud',
      title: 'The woman who was born in the cottage',
      authors: [venn],
      tags: ['people'],
      blocks: [
        prose(
          'Maud Thorley has brought her own chair. She is eighty-four, and was born in the keeper’s cottage, two rooms ' +
            'from where the works office now has its kettle.',
          'Her father, Edwin, kept the light for thirty-one years. He wound the clockwork every four hours, and she ' +
            'learnt to count, she says, by the weights going down. The cottage was emptied when the light was made ' +
            'automatic. It stays where it is, and will go over the edge in its turn.',
        ),
        quote(
          'People ask me if I am sad about the cottage. It was damp. It is the light I have come to see off.',
          'Maud Thorley',
        ),
        prose(
          'She means to stay for as long as it takes. Her granddaughter has packed for a fortnight.',
        ),
      ],
    },
  },
  {
    ago: 1140,
    publish: {
      id: 'lens',
      title: 'Eighteen crates in the church',
      authors: [venn],
      tags: ['lens'],
      blocks: [
        prose(
          'The lens has gone ahead. Its 252 pieces of glass, each in a felt coat of its own, lie in eighteen crates in ' +
            'the nave of Overby church, which has the only dry floor in the parish that is strong enough.',
        ),
        picture(
          'lens',
          'Rings of glass prisms around a round bull’s-eye, lit from behind in pale green and gold.',
          'One of the eight panels of the lens, as it looked before it was taken apart.',
        ),
        prose(
          'Ottoline Bray has looked after it for nineteen years. She took it apart with two helpers and a set of ' +
            'spanners that fit nothing else in the world, and gave every screw a number. She has not decided whether ' +
            'she wants to watch the tower move. ‘I should only think of the next thing to worry about,’ she says.',
        ),
      ],
    },
  },
  {
    ago: 1060,
    publish: {
      id: 'grease',
      title: 'What makes it slide',
      authors: [marle],
      tags: ['engineering'],
      text: 'The shoes under the tower run on steel plates, and the plates are spread with graphite and wool grease: two hundred kilos of it, boiled down from the fleeces of Gwill Tarrant’s sheep, whose field is in the way.\n\nMr Tarrant was offered rent. He asked for the contract for the grease.',
    },
  },
  {
    ago: 985,
    publish: {
      id: 'test',
      key: true,
      title: 'Four millimetres there, and four back',
      authors: [venn],
      tags: ['engineering'],
      html: p(
        'The lighthouse has moved. Not far: the crew pushed it four millimetres inland and let it come back again, to ' +
          'find out whether anything would complain. Nothing did.',
        'It took 38 tonnes of force to start it, where the calculation had said 41. Halina Dravec, the chief engineer, ' +
          'wrote both figures on the wall of the cabin and drew a line between them.',
      ),
    },
  },
  {
    ago: 930,
    publish: {
      id: 'weight',
      title: 'How heavy is a lighthouse',
      authors: [marle],
      tags: ['engineering'],
      html: p(weigh('1,420')),
    },
  },
  { ago: 894, revise: { id: 'weight', html: p(weigh('1,240'), `<em>${corrected}</em>`) } },
  {
    ago: 842,
    publish: {
      id: 'decision',
      key: true,
      title: 'The answer is yes',
      authors: [venn],
      html: p(
        'The meeting in the cabin took eleven minutes. There is little wind, no rain to speak of and a small tide, and ' +
          'the move will begin with the next shift.',
        'Five people sat at the table, and each of them had a veto. They were asked in order of age, the youngest ' +
          'first, so that nobody would have to disagree with the boss.',
      ),
    },
  },
  {
    ago: 790,
    publish: {
      id: 'dravec',
      kind: 'quote',
      authors: [venn],
      blocks: [
        quote(
          'It has stood still for longer than anybody here has been alive. I do not expect it to be in a hurry for us.',
          'Halina Dravec, chief engineer',
        ),
      ],
    },
  },
];
