// What is small to send and costly to show: bodies that a parser, a sanitiser or a layout takes long over.
import { expect } from 'chai';
import { createSanitize, type Sanitize } from '../../src/sanitize/sanitize.js';
import { engines } from '../support/engines.js';
import { place } from '../support/mount.js';

/** As much of it as a body may have, and more. */
const fill = (piece: string): string => piece.repeat(Math.ceil(262_144 / piece.length));
const numbered = (count: number, piece: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => piece(n)).join('');
const fonts = (count: number) => numbered(count, (n) => `<font size=${n}>`);
const marks = (count: number) => numbered(count, (n) => `<b title=${n}>`);

const bodies: Readonly<Record<string, string>> = {
  'bold in bold': fill('<b>'),
  'boxes in boxes': fill('<div>'),
  'boxes in boxes, closed': '<div>'.repeat(9_000) + '</div>'.repeat(9_000),
  'tables in tables': fill('<table><tr><td>'),
  'tables around words': `<table>${fill('x<b>')}`,
  'lists in lists': fill('<ul><li>'),
  'ruby in ruby': fill('<ruby><rt>'),
  'many short rubies in rubies': fill(`${'<ruby><rt>'.repeat(20)}x${'</ruby>'.repeat(20)}`),
  'details in details': fill('<details open><summary>'),
  'old boxes in old boxes': fill('<center>'),
  'sections that hold paragraphs': fill('<section><p>x</p>'),
  'headings that hold boxes': fill('<h1><div>'),
  'unknown elements in each other': fill('<x-y>'),
  'drawings in drawings': fill('<svg><foreignObject>'),
  'templates in templates': fill('<template>'),
  'a storm of links and bold': fill('<a><b>'),
  'a storm of paragraphs and fonts': fill('<p><font>'),
  'fonts that are all different': numbered(9_000, (n) => `<p><font size=${n}>`),
  'fonts that are left open': fonts(300) + '<p>x'.repeat(9_000),
  'marks that are opened anew by ends': marks(1_000) + fill('</p>'),
  'marks that are opened anew by words': marks(100) + fill('</p>x'),
  'all marks at once': `${'<b><i><u><s><em><tt><big><code><small><strong><strike>'.repeat(3)}${fill('<p>x')}`,
  'ends of paragraphs': fill('</p>'),
  'ends of lines': fill('</br>'),
  'ends without a name': fill('</ >'),
  'handlers on everything': fill('<p onclick="x()">'),
  'six attributes on everything': fill('<p onclick=1 onload=1 onfocus=1 onblur=1 id=x class=y>'),
  'very many attributes': `<p ${numbered(20_000, (n) => `data-x${n}`)}>`,
  'very many attributes, again and again': fill(`<p ${numbered(2_500, (n) => `x${n} `)}>`),
  pictures: fill('<img src=/x.png>'),
  headings: fill('<h1 lang=a dir=b title=c>x</h1>'),
  links: fill('<a href="https://example.org/">x</a>'),
  'one long address': `<a href="https://example.org/${'a'.repeat(250_000)}">x</a>`,
  'an address of nothing to see': `<a href="${'\u200b'.repeat(30_000)}">x</a>`,
  'one long word': 'x'.repeat(300_000),
  'signs that begin nothing': fill('<'),
  'tags that never end': fill('<a '),
  comments: fill('<!---->'),
  'bold in bold, closed': fill('<p><b><b><b>x</b></b></b></p>'),
};

const deepest = 32;
const mostElements = 30_000;
/** Milliseconds. */
const longestTime = 250;
/** A large body that is none to worry about; it takes some 20 ms where nothing else is done. */
const plain = `<table>${'<tr><td>1</td><td>2</td><td>3</td></tr>'.repeat(600)}</table>`;

function measure(sanitize: Sanitize, html: string): { tree: Element; time: number } {
  const tree = place(document.createElement('div'));
  const start = performance.now();
  tree.append(sanitize(html));
  tree.getBoundingClientRect();
  const time = performance.now() - start;
  tree.remove();
  return { tree, time };
}

describe('a body that is costly to show', () => {
  for (const [what, html] of Object.entries(bodies))
    it(`is cut before it holds the page up: ${what}`, async function () {
      this.timeout(60_000);
      for (const [engine, clean] of await engines()) {
        const sanitize = createSanitize(clean, 4);
        const turns: number[] = [];
        // A busy machine is no failure: it is as slow with what is harmless.
        const limit = Math.max(longestTime, 12 * measure(sanitize, plain).time);
        for (let turn = 0; turn < 5 && Math.min(...turns) > limit; turn++) {
          const { tree, time } = measure(sanitize, html);
          turns.push(time);
          expect(tree.querySelectorAll('*').length, engine).to.be.at.most(mostElements);
          expect(tree.querySelector('*>'.repeat(deepest + 1) + '*'), engine).to.equal(null);
        }
        expect(Math.min(...turns), engine).to.be.at.most(limit);
      }
    });

  it('is not cut if a newsroom might have written it', async () => {
    const long =
      '<p>Some <b>bold</b> and <i>slanted</i> words of <a href="/a">a link</a>.</p>'.repeat(300);
    const rows = '<tr><td>1</td><td>2</td><td>3</td></tr>'.repeat(300);
    const deep = '<ul><li>'.repeat(10) + 'x' + '</li></ul>'.repeat(10);
    for (const [engine, clean] of await engines())
      for (const html of [long, `<table><tbody>${rows}</tbody></table>`, deep]) {
        const box = document.createElement('div');
        box.append(createSanitize(clean, 4)(html));
        expect(box.innerHTML, engine).to.equal(html);
      }
  });
});
