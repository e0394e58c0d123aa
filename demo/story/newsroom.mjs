// What the newsroom's blog begins with. The times are minutes before the server starts.

const venn = { name: 'Isla Venn' };

/** @type {import('../server/newsroom-desk.mjs').DeskStart} */
export const newsroomBlog = {
  blog: {
    id: 'lens',
    url: '/reader.html',
    language: 'en-GB',
    kicker: 'Thrift Head',
    title: 'The lens goes home: eighteen crates on the road to Thrift Head',
    standfirst:
      '<p>The 252 pieces of glass that made the light are on their way from Overby church, at the pace of a horse.</p>',
    topics: [
      { name: 'How the tower moved', url: '/' },
      { name: 'The council’s vote', url: '/closed.html' },
    ],
  },
  entries: [
    {
      ago: 118,
      id: 'nave',
      authors: [venn],
      title: 'The nave is being swept',
      text: 'Ottoline Bray was the first into the church and will be the last out. She has walked along the crates with her list, laid a hand on each lid, and said its number.',
    },
    {
      ago: 87,
      id: 'cart',
      authors: [venn],
      title: 'Why a cart',
      kind: 'explainer',
      text: 'A lorry would do the four miles in ten minutes. It would also shake.\n\nMs Bray tried both ways, with a crate of sand and a glass of water on the lid. The lorry spilt half of it. The cart, behind Gwill Tarrant’s grey mare, spilt none. The mare’s name is Duchess, and she has been told nothing.',
    },
    {
      ago: 52,
      id: 'first-crate',
      authors: [venn],
      key: true,
      title: 'The first crate is out of the door',
      text: 'Six people, twelve gloves, no talking. The crate took four minutes from the font to the cart, and the only sound was Ms Bray, counting the steps.',
    },
    {
      ago: 29,
      id: 'road',
      authors: [venn],
      pinned: true,
      label: 'Advice',
      title: 'If you live on the Overby road',
      text: 'Please leave your car where it is until the cart has gone by. Dogs indoors, if they bark at horses. Children may wave, and have been asked to do it slowly.',
    },
    {
      ago: 9,
      id: 'bridge',
      authors: [venn],
      text: 'The cart is at the bridge. The mare has looked at the water, and at Mr Tarrant, and gone on.',
    },
  ],
};
