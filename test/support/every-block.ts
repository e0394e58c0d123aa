// One block of each kind that feeds may send, with words and addresses of the test's choice.
import type { Block } from '../../src/model/block.js';

export interface Given {
  readonly words: string;
  /** Of a picture or a sound; of anything else that can be linked. */
  readonly file: string;
  readonly page: string;
  /** Numbers, or what is sent in their place. */
  readonly number: unknown;
}

const pictureOf = ({ words, file, page, number }: Given) => ({
  ...{ src: file, srcset: file, sizes: words, width: number, height: number },
  ...{ alt: words, caption: words, credit: words, url: page },
});

/** Every field of every kind is there. */
export const everyBlock = (given: Given): readonly Block[] => {
  const { words, file, page, number } = given;
  const picture = pictureOf(given);
  const side = { name: words, score: number, details: words, image: file };
  const tracks = [{ src: file, srclang: words, language: words, label: words, kind: words }];
  return [
    { type: 'image', ...picture, url: undefined },
    { type: 'image', ...picture },
    { type: 'gallery', images: [picture, { ...picture, url: undefined }, picture] },
    { type: 'quote', text: words, cite: words, url: page },
    { type: 'quote', html: words, cite: words, url: page },
    { type: 'link', url: page, title: words, description: words, image: file, site: words },
    {
      type: 'video',
      ...{ src: file, sources: [{ src: file, type: words }], poster: file, title: words },
      ...{ width: number, height: number, captions: tracks, caption: words, credit: words },
    },
    { type: 'audio', src: file, title: words, duration: number, caption: words, credit: words },
    { type: 'table', caption: words, header: [words, number], rows: [[words, number], [words]] },
    {
      type: 'score',
      ...{ home: side, away: side, status: words, clock: words },
      events: [{ text: words, time: words, team: words }, words],
    },
    {
      type: 'poll',
      ...{ question: words, options: [{ text: words, votes: number }, { text: words }] },
      ...{ closes: words, url: page },
    },
    {
      type: 'embed',
      ...{ url: page, provider: words, title: words, html: words, image: file },
      ...{ width: number, height: number },
    },
  ];
};
