// What pages do to the language and to the document before our script runs. Name → script.

const fails = `() => { throw new TypeError('A mistake of the page'); }`;
const pictures = (...names: readonly string[]) =>
  `document.documentElement.insertAdjacentHTML('beforeend', '${names.map((name) => `<img name=${name}>`).join('')}');`;

/** With these it works as if nothing had been done. */
export const harmless: Readonly<Record<string, string>> = {
  'more methods of arrays': `Array.prototype.last = function () { return this.at(-1); };
    Array.prototype.contains = Array.prototype.includes; Array.prototype.junk = 'junk';`,
  'more properties of every object': `Object.prototype.extend = function () { return this; };
    Object.prototype.junk = 'junk'; Function.prototype.method = function () { return this; };`,
  'promises of its own': `const { then } = Promise.prototype;
    Promise.prototype.then = function (...given) { return then.apply(this, given); };
    Promise = class extends Promise {};`,
  'a JSON.parse of its own': `const { parse } = JSON; JSON.parse = (...given) => parse(...given);`,
  'toJSON for everything': `Array.prototype.toJSON = function () { return '[]'; };
    String.prototype.toJSON = function () { return this; };
    Element.prototype.toJSON = function () { return this.id; };`,
  'maps of its own': `const { get } = Map.prototype;
    Map.prototype.get = function (key) { return get.call(this, key); };
    Map = class extends Map {}; Set = class extends Set {};`,
  'a bind that is older than the standard': `Function.prototype.bind = function (self, ...first) {
    return (...given) => this.apply(self, [...first, ...given]); };`,
  'a closest of its own': `const { closest } = Element.prototype;
    Element.prototype.closest = function (...given) { return closest.apply(this, given); };`,
  'storage that throws': `for (const name of ['localStorage', 'sessionStorage'])
    Object.defineProperty(window, name, { get: ${fails} });`,
  'a wrapped customElements.define': `const { define } = customElements;
    customElements.define = function (...given) { return define.apply(this, given); };`,
  'window.name, and ids that are names of ours': `name = 'junk'; for (const id of
    ['entries', 'feed', 'blog', 'entry-1', 'LiveBlogElement', 'sanitizer', 'customElements', 'litHtmlVersions'])
    document.documentElement.insertAdjacentHTML('beforeend', '<a id=' + id + '></a><a id=' + id + ' name=x></a>');`,
  'pictures named like parts of the document': pictures(
    'body',
    'forms',
    'title',
    'visibilityState',
    'fonts',
  ),
  'no requestAnimationFrame': `requestAnimationFrame = cancelAnimationFrame = undefined;`,
  'a replaceWith that throws': `Element.prototype.replaceWith = CharacterData.prototype.replaceWith = ${fails};`,
};

/** With these something is missing, and that is said. */
export const harmful: Readonly<Record<string, string>> = {
  'an Array.from that is older than the standard': `Array.from = (item) =>
    item === null || item === undefined ? [] : Array.isArray(item) ? item : [item];`,
  'no IntersectionObserver': `IntersectionObserver = undefined;`,
  'an IntersectionObserver that throws': `IntersectionObserver = function () { (${fails})(); };`,
  'no ResizeObserver': `ResizeObserver = undefined;`,
  'a ResizeObserver that throws': `ResizeObserver = function () { (${fails})(); };`,
  'a remove that throws': `Element.prototype.remove = CharacterData.prototype.remove = ${fails};`,
  'an append that throws': `Element.prototype.append = DocumentFragment.prototype.append = ${fails};`,
  'a JSON.parse that throws': `JSON.parse = ${fails};`,
  'a picture that is named baseURI': pictures('baseURI'),
  'a picture that is named createElement': pictures('createElement'),
  'a fetch that throws': `fetch = ${fails};`,
  'a fetch that never answers': `fetch = () => new Promise(() => {});`,
  'a fetch that answers with nothing': `fetch = () => Promise.resolve();`,
  'a fetch that is not asynchronous': `fetch = () => undefined;`,
  'a fetch of another kind': `fetch = () => Promise.resolve({ data: {}, status: 200 });`,
  'a fetch that answers with rubbish': `fetch = () => Promise.resolve(new Response('rubbish'));`,
  'a fetch that rejects with nothing': `fetch = () => Promise.reject();`,
};
