// What a server tells search engines, held against the definitions of schema.org. Needs `npm run build`.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { structuredData } from '../../dist/server/index.js';

const samples = new URL('../support/samples/', import.meta.url);
const sample = (path) => readFileSync(new URL(path, samples), 'utf8');
const url = 'https://harbour.example/storm';
const publisher = {
  name: 'The Harbour Post',
  url: 'https://harbour.example/',
  logo: 'https://harbour.example/logo.png',
};

/** What the compiler says of some JSON as a document of schema.org; nothing, if it is one. */
function problemsOf(documents) {
  const name = fileURLToPath(new URL('structured-data.check.ts', import.meta.url));
  const text = [
    "import type { LiveBlogPosting, WithContext } from 'schema-dts';",
    ...documents.map(
      (one, index) =>
        `export const d${index}: WithContext<LiveBlogPosting> = ${JSON.stringify(one)};`,
    ),
  ].join('\n');
  const options = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (file) => file === name || fileExists(file);
  host.getSourceFile = (file, ...how) =>
    file === name ? ts.createSourceFile(file, text, how[0]) : getSourceFile(file, ...how);
  const program = ts.createProgram([name], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

const storm = {
  format: 'live-blog/1',
  title: 'Storm on the coast',
  language: 'en-GB',
  standfirst: '<p>Wind since <em>dawn</em>.</p><p>We are on the quay.</p>',
  authors: [{ name: 'Ann Able', url: '/ann', role: 'Editor' }],
  image: { src: '/pier.jpg', alt: 'A pier' },
  topics: [{ name: 'Weather', url: '/weather' }],
  coverageStart: '2026-11-20T06:00:00Z',
  entries: [
    {
      id: '3',
      published: '2026-11-20T09:00:00Z',
      updated: '2026-11-20T09:30:00Z',
      title: 'The ferry sails at ten',
      kind: 'correction',
      supersedes: '2',
      html: '<p>It was said to sail at nine.</p><p>It does not.</p>',
    },
    {
      id: '2',
      published: '2026-11-20T08:00:00Z',
      title: 'The ferry sails at nine',
      url: '/ferry',
      tags: ['Ferry', 'Quay'],
      authors: [{ name: 'Bo Brisk' }],
      blocks: [
        { type: 'text', text: 'One <ship>.' },
        { type: 'image', src: '/ferry.jpg', caption: 'The ferry' },
        { type: 'table', header: ['Hour', 'Metres'], rows: [['Nine', 3.1]] },
      ],
    },
    { id: '1', published: '2026-11-20T07:00:00Z', sponsored: 'Rope & Sons', html: '<p>Ropes.</p>' },
  ],
};

const told = (changes = {}, page = {}) =>
  structuredData({ ...storm, ...changes }, { url, publisher, ...page });

test('a feed is a LiveBlogPosting with all its entries, newest first', async () => {
  const posting = await told();
  assert.deepEqual(
    posting.liveBlogUpdate.map(({ url: place, headline }) => [place, headline]),
    [
      [`${url}#entry-3`, 'The ferry sails at ten'],
      [`${url}#entry-2`, 'The ferry sails at nine'],
      [`${url}#entry-1`, 'Ropes.'],
    ],
  );
  assert.equal(posting.headline, 'Storm on the coast');
  assert.equal(posting.description, 'Wind since dawn.\nWe are on the quay.');
  assert.equal(posting.coverageStartTime, '2026-11-20T06:00:00.000Z');
  assert.equal(posting.dateModified, '2026-11-20T09:30:00.000Z');
  assert.deepEqual(posting.publisher, { '@type': 'Organization', ...publisher });
});

test('an entry has all its words, without markup', async () => {
  const [corrected, early] = (await told()).liveBlogUpdate;
  assert.equal(corrected.articleBody, 'It was said to sail at nine.\nIt does not.');
  assert.equal(early.articleBody, 'One <ship>.\nThe ferry\nHour\nMetres\nNine\n3.1');
  assert.deepEqual(early.image, ['https://harbour.example/ferry.jpg']);
});

test('a correction says so, and what it corrects leads to it', async () => {
  const [corrected, early] = (await told()).liveBlogUpdate;
  assert.deepEqual(corrected.correction, {
    '@type': 'CorrectionComment',
    text: 'It was said to sail at nine.\nIt does not.',
    datePublished: '2026-11-20T09:30:00.000Z',
  });
  assert.equal(early.correction, `${url}#entry-3`);
});

test('only a blog that is over has an end', async () => {
  const coverageEnd = '2026-11-20T12:00:00Z';
  assert.equal('coverageEndTime' in (await told({ coverageEnd })), false);
  const over = await told({ coverageEnd, status: 'ended' });
  assert.equal(over.coverageEndTime, '2026-11-20T12:00:00.000Z');
  assert.equal((await told({ status: 'ended' })).coverageEndTime, '2026-11-20T09:30:00.000Z');
});

test('what is no web address is left out', async () => {
  const bad = 'javascript:alert(1)';
  const posting = await told({
    image: { src: bad },
    authors: [{ name: 'Ann', url: bad }],
    url: bad,
  });
  assert.equal(JSON.stringify(posting).includes(bad), false);
  assert.equal(posting.url, url);
});

test('what is no feed is refused in words', () =>
  assert.rejects(structuredData({ posts: 1 }, { url }), { name: 'LiveBlogError', code: 'shape' }));

test('it is what schema.org defines, of every format', async () => {
  const documents = await Promise.all([
    told(),
    told({ status: 'ended', authors: undefined }),
    structuredData(sample('live-blog/every-entry-field.json'), { url }),
    structuredData(sample('live-blog/every-block.json'), { url, publisher }),
    structuredData(sample('mastodon/statuses.json'), { url, title: 'Posts' }),
  ]);
  assert.deepEqual(problemsOf(documents), []);
  const broken = { ...documents[0], '@type': 'LiveBlog' };
  assert.notDeepEqual(problemsOf([broken]), []);
});
