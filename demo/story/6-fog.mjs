// What comes while readers watch: the last metres, in fog. The times are seconds after the step before.
import { p, prose, quote } from './markup.mjs';
import { blogInFog } from './blog.mjs';
import { marle, oduya, skerrow, venn } from './people.mjs';

/** @type {import('../server/story-clock.mjs').Step[]} */
export const fog = [
  {
    after: 12,
    publish: {
      id: 'stroke-106',
      title: 'Six to go',
      authors: [venn],
      html: p(
        'Stroke 106. The people at the front of the field have stood up, and the people behind them have asked them, ' +
          'kindly, to sit down again.',
      ),
    },
  },
  {
    after: 18,
    revise: {
      id: 'duty-lamp',
      html: p(
        'With its lens in crates the tower has no light of its own, and ships still need one. So a lamp the size of a ' +
          'bucket has been clamped to the rail of the gallery, with a cable down the stairs. It flashes as the old one ' +
          'did: twice every fifteen seconds.',
        'The light at Thrift Head has hardly ever been out since it was first lit. The crew do not mean to add to the list.',
        '<em>An earlier version of this entry said that the light had never been out. It was, for eleven nights, in 1931.</em>',
      ),
    },
  },
  {
    after: 3,
    publish: {
      id: 'correction-1931',
      kind: 'correction',
      title: 'Eleven nights in 1931',
      authors: [oduya],
      tags: ['lens'],
      html: p(
        'We wrote that the light had never been out. Several readers knew better, and one sent us a page of the harbour ' +
          'records: in 1931 the keeper fell ill, the relief boat could not land, and Thrift Head was dark for eleven ' +
          'nights. We have corrected <a href="#entry-duty-lamp">the entry</a>.',
        'On the twelfth night, the record says, a neighbour went up and lit it. She was a Tarrant.',
      ),
    },
  },
  {
    after: 19,
    publish: {
      id: 'fog',
      key: true,
      kind: 'breaking',
      title: 'The fog has reached the head',
      authors: [venn],
      tags: ['weather'],
      html: p(
        'It came over the edge without a sound, and took the cottage first. From the rope we can see the tower up to the ' +
          'red band. Above that there is a brightness, twice every fifteen seconds.',
        'The surveyors’ lasers have lost the prisms. Stroke 107 was the last that they saw.',
      ),
    },
  },
  { after: 13, mark: { id: 'visitors', pinned: 2 } },
  {
    after: 0,
    publish: {
      id: 'fog-advice',
      pinned: 1,
      supersedes: 'visitors',
      label: 'Advice',
      title: 'Fog on the head: how to leave the field',
      authors: [venn],
      tags: ['visitors', 'weather'],
      source: { name: 'Thrift Head works office' },
      html: p(
        'Nobody has to leave. If you want to, follow the rope <strong>uphill</strong>, with the rope on your left hand, to ' +
          'the chapel; stewards with lamps stand every twenty metres. Do not cut across the lower field.',
        'Buses go on running. They wait for everybody who has set out.',
      ),
    },
  },
  {
    after: 21,
    publish: {
      id: 'plumb-line',
      title: 'String',
      authors: [marle],
      tags: ['engineering'],
      html: p(
        'There is a way to measure a tower in fog, and it is hanging inside it: a plumb line, twenty-six metres long, from ' +
          'the lamp room to a brass point over the lowest step. It was put there by the builders. Ms Dravec’s crew had ' +
          'left it in place, and had checked it against the lasers at every tenth stroke, for want of a reason not to.',
        'It means that somebody has to be inside after all. Saskia Orme has taken the key from its nail.',
      ),
    },
  },
  {
    after: 19,
    publish: {
      id: 'dravec-string',
      kind: 'quote',
      authors: [venn],
      blocks: [
        quote(
          'We have done this with light for thirty years. Before that it was done with string for three thousand.',
          'Halina Dravec, chief engineer',
        ),
      ],
    },
  },
  {
    after: 20,
    publish: {
      id: 'stroke-108',
      title: 'Stroke 108, by voice',
      authors: [venn],
      html: p(
        'Ms Orme reads the plumb line aloud over the radio, once every ten seconds: ‘Two. Two. Two. Three. Two.’ They are ' +
          'millimetres. The field has gone quite quiet, and can hear her through the open window of the cabin.',
      ),
    },
    blog: blogInFog,
  },
  {
    after: 22,
    publish: {
      id: 'arrived-too-soon',
      key: true,
      title: 'The lighthouse has arrived',
      authors: [oduya],
      html: p('Thrift Head lighthouse has reached its new place, 112 metres from the old.'),
    },
  },
  { after: 21, remove: 'arrived-too-soon' },
  {
    after: 2,
    publish: {
      id: 'our-error',
      kind: 'correction',
      label: 'From the editor',
      title: 'An entry that came too soon',
      authors: [oduya],
      html: p(
        'For some twenty seconds this page said that the lighthouse had arrived. It has not: four metres are left. The ' +
          'entry had been written beforehand, and I pressed the wrong button. It has been taken down. I am sorry.',
      ),
    },
  },
  { after: 9, mark: { id: 'visitors', pinned: undefined } },
  {
    after: 10,
    publish: {
      id: 'in-the-fog',
      title: 'What can be seen from here',
      authors: [venn],
      html: p(
        'My own hand; the rope; two children and half a dog. Somebody down the line is handing out biscuits, and one comes ' +
          'out of the white every so often with a voice attached to it.',
        'Nobody has gone home. As a steward said: they cannot see it from there either.',
      ),
    },
  },
  {
    after: 18,
    publish: {
      id: 'ferry-waits',
      authors: [skerrow],
      tags: ['harbour'],
      text: 'The ferry has anchored off the head until the fog lifts. Her passengers were asked if they would rather be put ashore at the slip, and voted to stay and listen.',
    },
  },
  {
    after: 21,
    publish: {
      id: 'stroke-110',
      title: 'Two to go',
      authors: [venn],
      blocks: [
        prose(
          'Stroke 110. ‘Two. Two. Two. Two.’ The leading edge of the cradle is over the new foundation.',
        ),
      ],
    },
  },
];
