// Lit as the script-tag files have it: it uses our Trusted Types policy instead of making one of its own,
// and lacks what only older browsers, other packages or templates that we do not write would ask of it.
import { fileURLToPath } from 'node:url';

const policy = fileURLToPath(new URL('../src/sanitize/trusted-types.ts', import.meta.url));

/** File of Lit → texts of it, and what takes their place. */
export const edits = {
  'lit-html/lit-html.js': [
    // A page's own Lit has that name already, and a page may allow each name only once.
    ['e=s?s.createPolicy("lit-html",{createHTML:t=>t}):void 0,', ''],
    ['const t=globalThis,', `import{policy as e}from${JSON.stringify(policy)};const t=globalThis,`],
    // Nothing is left in the page that would change what its own Lit does or says.
    [
      /B=t\.litHtmlPolyfillSupport;B\?\.\(S,k\),\(t\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\);const D=/,
      'D=',
    ],
    // Templates of SVG and MathML.
    ['2===i?"<svg>":3===i?"<math>":""', '""'],
    ['+(2===i?"</svg>":3===i?"</math>":"")', ''],
    ['2===i||3===i){const t', '!1){const t'],
    // Templates that were compiled, and why others are refused.
    [/"number"==typeof s\?this\._\$AC\(t\):\(void 0===s\.el&&.*?,s\);/, 'this._$AC(t);'],
    ['Error("invalid template strings array")', 'Error()'],
    // What translates a page puts its own words in the place of the text, which has to be found again.
    [
      'a(this._$AH)?this._$AA.nextSibling.data=t',
      'a(this._$AH)&&3===this._$AA.nextSibling?.nodeType?this._$AA.nextSibling.data=t',
    ],
    // Values inside of elements that hold nothing but text.
    ['(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p)', 'c=p'],
    ['if(y.test(r.tagName)){', 'if(!1){'],
  ],
  '@lit/reactive-element/reactive-element.js': [
    ['p=a.reactiveElementPolyfillSupport,', ''],
    // What decorators leave, controllers, initialisers: nothing here has any.
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
    [/const t=this\[Symbol\.metadata\];.*?(?=this\._\$Eh=new Map)/, ''],
    [/static addInitializer.*?(?=static get observedAttributes)/, ''],
    ['void 0!==t.l&&(this.l=[...t.l]),', ''],
    [',this.constructor.l?.forEach(t=>t(this))', ''],
    [/addController.*?(?=_\$E_\(\)\{)/, ''],
    [',this._$EO?.forEach(t=>t.hostConnected?.())', ''],
    ['this._$EO?.forEach(t=>t.hostDisconnected?.())', ''],
    ['this._$EO?.forEach(t=>t.hostUpdate?.()),', ''],
    ['this._$EO?.forEach(t=>t.hostUpdated?.()),', ''],
    // Attributes are words, numbers and flags, and are properties of no other kind.
    ['case Object:case Array:t=null==t?t:JSON.stringify(t)', ''],
    ['case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}', ''],
    ['(void 0!==i.converter?.toAttribute?i.converter:u)', 'u'],
    [/h="function"==typeof t\.converter.*?:u;/, 'h=u;'],
    ['s.state&&(s.attribute=!1),', ''],
    ['this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0),', ''],
    [/\|\|i\.useDefault&&.*?\)\)return;/, '))return;'],
    [/i&&!\(this\._\$Ej\?\?=new Map\).*?void 0!==r\)\|\|/, ''],
    ['this[e]=r??this._$Ej?.get(e)??r', 'this[e]=r'],
    ['this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t))', 'this.hasUpdated=!0'],
    ['firstUpdated(t){}', ''],
    ['{useDefault:i,reflect:e,wrapped:h},r)', '{reflect:e})'],
    ['this.hasUpdated||i||(s=void 0)', 'this.hasUpdated||(s=void 0)'],
    [',useDefault:!1', ''],
    [
      /const t=this\.constructor\.elementProperties;if\(t\.size>0\)for.*?this\.C\(s,void 0,i,e\)\}/,
      '',
    ],
    [
      /,p\?\.\(\{ReactiveElement:y\}\),\(a\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/,
      ';',
    ],
  ],
  '@lit/reactive-element/css-tag.js': [
    // Every browser that can run the rest has style sheets of script.
    [/e=t\.ShadowRoot&&.*?"replace"in CSSStyleSheet\.prototype/, 'e=!0'],
    // What only the author of a template can do wrong, and the compiler sees.
    [/if\(this\._\$cssResult\$=!0,o!==s\)throw Error\(.*?\);/, 'this._$cssResult$=!0;'],
    [/throw Error\("Value passed to.*?"\)/, 'throw Error()'],
  ],
  'lit-element/lit-element.js': [
    [',s.litElementHydrateSupport?.({LitElement:i});', ';'],
    ['const o=s.litElementPolyfillSupport;o?.({LitElement:i});', ''],
    [/\(s\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ''],
  ],
};

/** What our templates must not use, since it was taken out. */
const missing = /\b(svg|mathml)`|<(script|style|textarea|title)\b/;

const count = (code, text) => code.split(text).length - 1;

export const ownLit = {
  name: 'own-lit',
  transform(code, id) {
    // Formats read foreign pages; they have no templates.
    const mayHaveTemplates = /\/src\/(?!formats\/)/.test(id) && !id.includes('node_modules');
    if (mayHaveTemplates && missing.test(code))
      this.error(`${id} needs a part of Lit that build/lit.mjs takes out.`);
    const file = Object.keys(edits).find((one) => id.endsWith(`/${one}`));
    if (!file) return null;
    let edited = code;
    for (const [text, replacement] of edits[file]) {
      if (count(edited, text) !== 1)
        this.error(`${file} does not have ${text} once: Lit has changed, look at build/lit.mjs.`);
      edited = edited.replace(text, () => replacement);
    }
    // What only the element's own classes call by name.
    edited = edited.replace(/_\$E(\w)\b/g, '$$$1');
    return { code: edited, map: null };
  },
  buildEnd(error) {
    const ids = [...this.getModuleIds()];
    const absent = Object.keys(edits).filter((file) => !ids.some((id) => id.endsWith(`/${file}`)));
    if (!error && absent.length)
      this.error(`${absent.join()} of Lit is not in the bundle any more.`);
  },
};
