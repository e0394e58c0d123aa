// An earlier blog of the same paper, finished: the evening on which the council voted. Fixed dates.
import { drawing, p, picture, prose, quote, ul } from './markup.mjs';

const venn = { name: 'Isla Venn', role: 'in the council chamber' };
const skerrow = { name: 'Ruth Skerrow', role: 'outside the town hall' };

/**
 * An entry of that evening.
 * @param {string} clock
 * @param {{ id: string } & Record<string, unknown>} entry
 */
const at = (clock, entry) => ({ published: `2025-10-09T${clock}:00Z`, authors: [venn], ...entry });

const entries = [
  at('17:40', {
    id: 'queue',
    authors: [skerrow],
    title: 'A queue round the fish market',
    html: p(
      'The public gallery of Marram town hall has sixty seats. The queue for them goes down the steps, along the quay and ' +
        'round the fish market, and the people at its end can see the people at its beginning across the water.',
    ),
  }),
  at('18:02', {
    id: 'question',
    kind: 'explainer',
    title: 'What the council has to decide',
    html:
      p('There are two motions, and either can fail.') +
      ul(
        '<strong>To move the lighthouse</strong> 112 metres inland, for 6.2 million crowns, of which the island would pay ' +
          'half: what it spends on its roads in two years.',
        '<strong>To let it stand</strong>, take out the lens, and close the head to visitors on the day that the edge is ' +
          'five metres away.',
      ) +
      p(
        'If both fail, the council has no plan, which one member has called the policy of the past thirty years.',
      ),
  }),
  at('18:15', {
    id: 'open',
    key: true,
    title: 'The meeting is open',
    blocks: [
      prose(
        'All nineteen members are in their places. The chair has asked for telephones to be put away, and for the windows to be opened.',
      ),
      picture(
        'council',
        'An empty council chamber: a horseshoe of desks under three tall windows with a view of masts.',
        'The chamber before the doors were opened.',
      ),
    ],
  }),
  at('18:31', {
    id: 'farrant',
    title: 'Farrant: ‘We are asked what we keep’',
    html: p(
      'Lise Farrant, who brought the first motion, spoke for nine minutes and without paper. The island had lost its school ' +
        'of navigation, its ropewalk and its second bakery, she said, each for good reasons, and each time the good ' +
        'reason had been money. ‘We are not asked tonight what we can afford. We are asked what we keep.’',
    ),
  }),
  at('18:47', {
    id: 'ottaway',
    title: 'Ottaway: ‘Go and look at the Overby road’',
    html: p(
      'Bram Ottaway said that he had proposed to his wife under that lighthouse, and would vote against moving it. Forty ' +
        'families drove to work along a road that flooded eleven times last year. Nobody had ever queued round the fish ' +
        'market for a culvert.',
    ),
  }),
  at('18:55', {
    id: 'ottaway-quote',
    kind: 'quote',
    blocks: [
      quote(
        'A ship has five other ways of knowing where it is. A child on the school bus has one way home.',
        'Bram Ottaway',
      ),
    ],
  }),
  at('19:10', {
    id: 'dravec',
    key: true,
    title: 'Can it be done? ‘Yes. Slowly’',
    html: p(
      'Halina Dravec, an engineer who has moved two churches and a water tower, was given ten minutes and used four. She was ' +
        'asked whether it could be done. ‘Yes,’ she said. ‘Slowly.’ She was asked what could go wrong, and read out a list ' +
        'of thirty-one things, with what would be done about each.',
      'There was laughter at number nineteen, which is sheep.',
    ),
  }),
  at('19:26', {
    id: 'survey',
    source: { name: 'Island Survey' },
    title: 'How long is there',
    html: p(
      'Samir Holloway of the Island Survey put one drawing on the wall. At the present rate the edge reaches the tower in six ' +
        'to nine years. ‘But it does not have a rate,’ he said. ‘It has bad days.’',
    ),
  }),
  at('19:40', {
    id: 'outside',
    authors: [skerrow],
    text: 'Those who did not get in are listening to the loudspeaker on the quay. There are about four hundred. When somebody inside says a number, they repeat it.',
  }),
  at('19:58', {
    id: 'thorley',
    title: 'A member of the public',
    blocks: [
      prose(
        'Seven members of the public may speak, for two minutes each. The fourth was Maud Thorley, whose father kept the light.',
      ),
      quote(
        'I am told that I must be in favour. I should like to hear about the culvert first.',
        'Maud Thorley',
      ),
      prose('She then sat down, with a minute and forty seconds left.'),
    ],
  }),
  at('20:15', {
    id: 'break',
    title: 'A break of twenty minutes',
    html: p(
      'It was to have been ten. Members of both sides have been seen at the same table, with an envelope and a pencil.',
    ),
  }),
  at('20:41', {
    id: 'envelope',
    key: true,
    kind: 'breaking',
    title: 'There is a third motion',
    html: p(
      'Mr Ottaway and Ms Farrant have brought an amendment together. It would cap the island’s share at three million crowns, ' +
        'and spend the first hundred thousand of any admission to the tower on the Overby culvert.',
    ),
  }),
  at('20:59', {
    id: 'not-convinced',
    title: 'Not everyone is pleased',
    html: p(
      'Corin Mabe, for the harbour ward, called it ‘two bad ideas in one envelope’. The tower had been bought with a levy on ' +
        'herring. There was no more herring, and he wanted to know what came next.',
    ),
  }),
  at('21:12', {
    id: 'petition',
    text: 'The chair has read out the petition. It has 2,914 names, on an island of 4,100, and twelve of them are the same.',
  }),
  at('21:20', {
    id: 'amendment-vote',
    key: true,
    title: 'The amendment is carried, ten to nine',
    html: p(
      'Two members changed sides, in opposite directions. Mr Ottaway voted for his amendment, and says that he will still vote against the motion that it amends.',
    ),
  }),
  at('21:31', {
    id: 'lights',
    authors: [skerrow],
    text: 'The lights in the town hall have gone out and come on again. On the quay there was a cheer, and someone shouted: twice every fifteen seconds.',
  }),
  at('21:44', {
    id: 'last-words',
    title: 'Last words',
    html: p(
      'Each side had two minutes. Ms Farrant used hers to read out the names of the keepers, of whom there were fourteen. Mr ' +
        'Ottaway used his to read out the dates of the floods, of which there were eleven. Neither of them looked up.',
    ),
  }),
  at('21:58', {
    id: 'vote',
    key: true,
    kind: 'breaking',
    title: 'Eleven to eight: the lighthouse will move',
    updated: '2025-10-09T22:06:00Z',
    html: p(
      'The clerk called the names in the order of the alphabet, and it was not decided until the seventeenth.',
      '<em>An earlier version of this entry said the eighteenth. The clerk has let us see the sheet.</em>',
    ),
  }),
  at('22:09', {
    id: 'quay',
    authors: [skerrow],
    title: 'On the quay',
    html: p(
      'It took a moment for the number to come through the loudspeaker, and another to be repeated. Then they sang, not very ' +
        'well. Mr Ottaway came down the steps, and people made way for him. Somebody shook his hand, and then rather a ' +
        'lot of people did.',
    ),
  }),
  at('22:25', {
    id: 'end',
    kind: 'summary',
    title: 'What was decided',
    html:
      ul(
        'Thrift Head lighthouse will be moved 112 metres inland. The vote was eleven to eight.',
        'The island pays three million crowns at most.',
        'The Overby road gets its culvert, out of the first tickets.',
      ) + p('The chair closed the meeting, and asked whoever came last to shut the windows.'),
  }),
];

export const closedBlog = {
  format: 'live-blog/1',
  id: 'council-vote',
  url: '/closed.html',
  language: 'en-GB',
  kicker: 'Marram town hall',
  title: 'Council votes to move Thrift Head lighthouse, as it happened',
  status: 'ended',
  standfirst: p(
    'Nineteen members, two motions and one envelope: four hours in which the island decided what to do about its light.',
  ),
  summary: [
    { text: 'The motion was carried by eleven votes to eight', url: '#entry-vote' },
    {
      text: 'An amendment written in the break pays for the Overby culvert',
      url: '#entry-envelope',
    },
    { text: 'The engineer’s answer was two words long', url: '#entry-dravec' },
  ],
  image: drawing(
    'quay',
    'A town hall with three lit windows between harbour houses; people queue along the quay as far as the fish market.',
    'Marram town hall from across the harbour, at the time when the doors were opened.',
  ),
  authors: [venn, skerrow],
  coverageStart: '2025-10-09T17:40:00Z',
  coverageEnd: '2025-10-09T22:25:00Z',
  updated: '2025-10-09T22:25:00Z',
  successor: { title: 'Thrift Head lighthouse moves inland, one metre at a time', url: '/' },
  topics: [{ name: 'Thrift Head' }, { name: 'Ternsay council' }, { name: 'Roads' }],
  window: 'all',
  total: entries.length,
  entries: entries.reverse(),
};
