import { expect } from 'chai';
import { createSanitize, textEngine } from '../../src/sanitize/sanitize.js';
import { engines } from '../support/engines.js';
import { keepList } from '../support/keep-list.js';

const inHtml = (fragment: DocumentFragment): string => {
  const box = document.createElement('div');
  box.append(fragment);
  return box.innerHTML;
};

/** What goes in, and what may come out. */
const cleaned: readonly [hostile: string, harmless: string][] = [
  ['<script>alert(1)</script>after', 'after'],
  [
    '<p onclick="alert(1)" id="x" class="y" style="color:red" data-z="1" slot="s" part="p">text</p>',
    '<p>text</p>',
  ],
  ['<a href="javascript:alert(1)">x</a>', '<a>x</a>'],
  ['<a href="jav&Tab;ascript:alert(1)">x</a>', '<a>x</a>'],
  ['<a href="&#160;javascript:alert(1)">x</a>', '<a>x</a>'],
  ['<a href="data:text/html,x">x</a>', '<a>x</a>'],
  ['<a href="vbscript:x">x</a><a href="blob:https://x/">y</a>', '<a>x</a><a>y</a>'],
  [
    '<a href="https://example.org/" target="_blank" ping="https://t.example/">x</a>',
    '<a href="https://example.org/">x</a>',
  ],
  ['<iframe src="https://example.org/"></iframe><object></object><embed>x', 'x'],
  ['<form action="/x"><input name="y"><button>z</button></form>a', 'a'],
  ['<svg><script>alert(1)</script><a xlink:href="javascript:0">x</a></svg>b', 'b'],
  ['<math><mi>x</mi></math>b', 'b'],
  [
    '<style>p{color:red}</style><link rel="stylesheet" href="/x"><meta http-equiv="refresh"><base href="/">c',
    'c',
  ],
  ['<template><p>x</p></template><slot>y</slot><x-y>z</x-y>d', 'd'],
  ['<p>a<!-- comment --><?pi?>b</p>', '<p>ab</p>'],
  ['<section><article><font>words</font> <center>stay</center></article></section>', 'words stay'],
  ['<marquee>m</marquee><dialog open>d</dialog>f', 'f'],
];

describe('sanitising', () => {
  it('keeps what a newsroom writes, unchanged, with every engine', async () => {
    for (const [name, engine] of await engines()) {
      const sanitize = createSanitize(engine, 4);
      for (const html of keepList) expect(inHtml(sanitize(html)), name).to.equal(html);
    }
  });

  it('takes out what could do harm, and keeps the words around it', async () => {
    for (const [name, engine] of await engines()) {
      const sanitize = createSanitize(engine, 4);
      for (const [hostile, harmless] of cleaned) {
        const html = inHtml(sanitize(hostile));
        expect(html, `${name}: ${hostile}`).to.equal(harmless);
      }
    }
  });

  it('lets no engine make a handler of what another takes for text', async () => {
    for (const [name, engine] of await engines()) {
      const html = '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>';
      expect(inHtml(createSanitize(engine, 4)(html)), name).not.to.match(/onerror|noscript/);
    }
  });

  it('makes pictures lazy, and players wait for the reader', async () => {
    for (const [name, engine] of await engines()) {
      const fragment = createSanitize(
        engine,
        4,
      )(
        '<img src="https://example.org/a.png" srcset="https://t.example/b 2x" alt="A" width="4" height="3" onload="x()"><video src="/v.mp4" autoplay poster="/p.png"></video>',
      );
      const image = fragment.querySelector('img')!;
      expect([...image.getAttributeNames()].sort(), name).to.deep.equal(
        ['alt', 'decoding', 'height', 'loading', 'referrerpolicy', 'src', 'width'].sort(),
      );
      expect([...fragment.querySelector('video')!.getAttributeNames()].sort(), name).to.deep.equal([
        'controls',
        'preload',
        'src',
      ]);
    }
  });

  it('puts headings below that of the entry', async () => {
    for (const [name, engine] of await engines())
      expect(
        inHtml(createSanitize(engine, 4)('<h1 lang="cy">A</h1><h3>B <em>b</em></h3><h5>C</h5>')),
        name,
      ).to.equal('<h4 lang="cy">A</h4><h4>B <em>b</em></h4><h5>C</h5>');
  });

  it('gives a picture no time to load before it is shown', async () => {
    for (const [, engine] of await engines()) {
      const url = new URL(`/never-${Math.random()}.png`, location.href).href;
      createSanitize(engine, 4)(`<img src="${url}">`);
      await new Promise((resolve) => setTimeout(resolve, 60));
      expect(performance.getEntriesByName(url)).to.deep.equal([]);
    }
  });

  it('cuts what is too long to be a body, in the middle of nowhere, in a moment', async () => {
    for (const [name, engine] of await engines()) {
      const sanitize = createSanitize(engine, 4);
      const paragraph = `<p>${'x'.repeat(10_000)}</p>`;
      const letters = sanitize(paragraph.repeat(40)).textContent;
      expect(letters.length, name).to.be.within(250_000, 262_144);
      const elements = sanitize('<q>x</q>'.repeat(9_000)).querySelectorAll('q').length;
      expect(elements, name).to.be.within(2_700, 3_000);
    }
  });

  it('shows the words alone where there is no engine', () => {
    expect(
      inHtml(createSanitize(textEngine, 4)('<p>Just <b>words</b></p><script>1</script>')),
    ).to.equal(' Just  words   1 ');
  });
});
