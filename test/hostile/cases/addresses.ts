import { pictureManners, playerManners, type CaseGroup } from './case.js';

const link = (href: string) => `<a href="${href}">a</a>`;
const bare = '<a>a</a>';

export const links: CaseGroup = {
  name: 'addresses of links',
  cases: [
    [link('javascript:trip()'), bare],
    [link('JaVaScRiPt:trip()'), bare],
    [link('java\tscript:trip()'), bare],
    [link('java\nscript:trip()'), bare],
    [link('jav&#x0A;ascript:trip()'), bare],
    [link('&#106;avascript:trip()'), bare],
    [link('javascript&colon;trip()'), bare],
    [link('&#1;javascript:trip()'), bare],
    [link(' javascript:trip()'), bare],
    [link('\u00a0javascript:trip()'), bare],
    [link('\u2003javascript:trip()'), bare],
    [link('\u200bjavascript:trip()'), bare],
    [link('java\u200bscript:trip()'), bare],
    [link('java\u00adscript:trip()'), bare],
    [link('\ufeffjavascript:trip()'), bare],
    [link('java\u2060script:trip()'), bare],
    [link('\u202ejavascript:trip()'), bare],
    [link('java&#0;script:trip()'), link('java\ufffdscript:trip()')],
    [link('javascript://example.org/%0atrip()'), bare],
    [link('data:text/html,<b>x</b>'), bare],
    [link('data:image/svg+xml,x'), bare],
    [link('vbscript:trip'), bare],
    [link('blob:https://example.org/1'), bare],
    [link('filesystem:https://example.org/t/x'), bare],
    [link('file:///etc/hosts'), bare],
    [link('about:blank'), bare],
    [link('view-source:https://example.org/'), bare],
    [link('intent://x#Intent;end'), bare],
    [link('ms-word:ofe|u|https://example.org/x'), bare],
    [link('ftp://example.org/'), bare],
    [link('ws://example.org/'), bare],
    [link('sms:+1'), bare],
    [link('cid:x'), bare],
    [link('https://'), bare],
    [link('https://example.org:99999/'), bare],
    [link(''), bare],
    [link('https://example.org/'), link('https://example.org/')],
    [link('HTTPS://EXAMPLE.ORG/'), link('HTTPS://EXAMPLE.ORG/')],
    [link('//example.org/x'), link('//example.org/x')],
    [link('mailto:desk@example.org'), link('mailto:desk@example.org')],
    [link('tel:+31201234567'), link('tel:+31201234567')],
    ['<a href="/x" target="_top" rel="opener">a</a>', link('/x')],
    ['<a href="/x" ping="https://pixel.example/" download>a</a>', link('/x')],
    ['<a href="/x" attributionsrc="https://pixel.example/">a</a>', link('/x')],
    ['<a href="/x" hreflang="de" type="text/html">a</a>', '<a href="/x" hreflang="de">a</a>'],
    ['<a xlink:href="javascript:trip()">a</a>', bare],
    ['<a href="javascript:trip()" href="/x">a</a>', bare],
    ['<area href="javascript:trip()"><map name="m"></map>a', 'a'],
    ['<q cite="javascript:trip()">a</q>', '<q>a</q>'],
    ['<ins cite="data:,x" datetime="2026">a</ins>', '<ins datetime="2026">a</ins>'],
    [
      '<blockquote cite="https://example.org/">a</blockquote>',
      '<blockquote cite="https://example.org/">a</blockquote>',
    ],
  ],
};

export const media: CaseGroup = {
  name: 'pictures and players',
  cases: [
    ['<img src="javascript:trip()" alt="x">', `<img alt="x"${pictureManners}>`],
    ['<img src="data:image/svg+xml,x" alt="x">', `<img alt="x"${pictureManners}>`],
    ['<img src="mailto:x" alt="x">', `<img alt="x"${pictureManners}>`],
    [
      '<img src="/a" alt="" srcset="javascript:trip() 1x, https://pixel.example/ 2x">',
      `<img src="/a" alt=""${pictureManners}>`,
    ],
    [
      '<img src="/a" alt="" sizes="100vw" lowsrc="x" dynsrc="y" longdesc="z">',
      `<img src="/a" alt=""${pictureManners}>`,
    ],
    [
      '<img src="/a" alt="" usemap="#m" ismap crossorigin="use-credentials">',
      `<img src="/a" alt=""${pictureManners}>`,
    ],
    [
      '<img src="/a" alt="" loading="eager" referrerpolicy="unsafe-url" decoding="sync">',
      `<img src="/a" alt=""${pictureManners}>`,
    ],
    [
      '<img src="/a" alt="" fetchpriority="high" width="1" height="1">',
      `<img src="/a" alt="" width="1" height="1"${pictureManners}>`,
    ],
    ['<image src="/a" alt="">', `<img src="/a" alt=""${pictureManners}>`],
    [
      '<picture><source srcset="https://pixel.example/a"><img src="/a" alt=""></picture>',
      `<picture><img src="/a" alt=""${pictureManners}></picture>`,
    ],
    [
      '<video src="/v" autoplay loop muted poster="https://pixel.example/"></video>',
      `<video src="/v"${playerManners}></video>`,
    ],
    [
      '<video src="/v" preload="auto" controls="x" controlslist="nodownload"></video>',
      `<video src="/v"${playerManners}></video>`,
    ],
    [
      '<video><source src="javascript:trip()" onerror="trip()"></video>',
      `<video${playerManners}></video>`,
    ],
    ['<video src="blob:https://example.org/1"></video>', `<video${playerManners}></video>`],
    ['<audio src="/v" autoplay></audio>', `<audio src="/v"${playerManners}></audio>`],
    ['<audio src="javascript:trip()"></audio>', `<audio${playerManners}></audio>`],
    [
      '<audio><track src="https://pixel.example/" default></audio>',
      `<audio${playerManners}></audio>`,
    ],
    [
      '<video src="/v" is="x-v" disableremoteplayback></video>',
      `<video src="/v"${playerManners}></video>`,
    ],
  ],
};
