// What may stand in a rendered entry: which elements and attributes come from the widget, and what may
// be left of a body's markup. Written down here a second time on purpose.

const banned = new Set(
  (
    'script style link meta base iframe frame frameset object embed applet form input button select ' +
    'textarea option dialog template slot noscript svg math portal marquee'
  ).split(' '),
);
const bannedAttribute =
  /^(on.*|id|name|is|slot|part|exportparts|style|class|form|target|srcdoc|popover.*|command.*|autofocus|tabindex|contenteditable|accesskey|nonce|action|formaction|ping|srcset|poster|background|data-.*|.*:.*)$/i;
const urlAttribute = /^(href|src|cite|data|poster|xlink:href)$/;

/** Elements that the widget makes in an entry, and the attributes that it gives them. */
const own = new Map(
  (
    'article id class tabindex slot lang dir aria-labelledby,header class,footer class,time class datetime,' +
    'span class style dir,b class,bdi dir,a href class,h3 class part tabindex,cite,i,small dir,blockquote cite,' +
    'div class id style role tabindex hidden aria-label aria-hidden,figure class,figcaption class,p class dir hidden,' +
    'img src srcset sizes alt width height loading decoding referrerpolicy,ul class role data-tiles,li class,' +
    'svg aria-hidden,rect width height,table,caption,thead,tbody,tr,th scope class,td class,source src type,track src kind srclang label default,' +
    'video class style controls playsinline preload poster width height src crossorigin aria-label,' +
    'audio class style controls preload src crossorigin aria-label,' +
    'iframe title sandbox referrerpolicy loading allow allowfullscreen src,' +
    'button type class data-longest aria-label aria-expanded aria-controls'
  )
    .split(',')
    .map((row) => {
      const [name, ...attributes] = row.split(' ');
      return [name!, attributes] as const;
    }),
);

/** How high or wide something is, and nothing else. */
const measures =
  /^((--_ratio|aspect-ratio|(max-|min-)?(inline|block)-size): [\d./ ]+(px|em|%)?;? ?)*$/;

/** Characters that parsers may drop. */
const unseen = /[\p{White_Space}\p{Cc}\p{Cf}]/gu;

/** Whether a URL leads to the web, or to what a link may lead to, also when unseen characters are gone. */
function isSafeUrl(value: string, isLink: boolean): boolean {
  const legal = isLink ? /^(https?|mailto|tel):$/ : /^https?:$/;
  return [value, value.replace(unseen, '')].every(
    (url) =>
      URL.canParse(url, document.baseURI) && legal.test(new URL(url, document.baseURI).protocol),
  );
}

const isSafeSrcset = (value: string): boolean =>
  value.split(/,\s+/).every((one) => isSafeUrl(one.trim().split(/\s/)[0]!, false));

/** Addresses that lead elsewhere than to the web (H3, U1, U3). */
export function* urlProblems({ attributes, localName }: Element): Generator<string> {
  for (const { name, value } of attributes) {
    if (urlAttribute.test(name) && !isSafeUrl(value, name === 'href' || name === 'cite'))
      yield `${localName} ${name}=${value}`;
    if (name === 'srcset' && !isSafeSrcset(value)) yield `srcset=${value}`;
  }
}

/** What a body's markup left in the tree and must not (H2 to H5, U1, U3). */
export function* bodyProblems(element: Element): Generator<string> {
  const { localName, namespaceURI, attributes } = element;
  const isForeign = namespaceURI !== 'http://www.w3.org/1999/xhtml';
  if (isForeign || banned.has(localName) || localName.includes('-')) yield `<${localName}>`;
  // Wide tables and code are made reachable by the widget.
  const isScroller = localName === 'table' || localName === 'pre';
  for (const { name, value } of attributes)
    if (bannedAttribute.test(name) && !(isScroller && name === 'tabindex' && value === '0'))
      yield `${localName} ${name}`;
  yield* urlProblems(element);
}

/** What the widget itself made otherwise than it should. */
function* ownProblems(element: Element): Generator<string> {
  const { localName, attributes } = element;
  const legal = own.get(localName);
  if (!legal) yield `<${localName}>`;
  for (const { name, value } of attributes) {
    if (!legal?.includes(name)) yield `${localName} ${name}`;
    if (name === 'class' && !/^(live-blog-[a-z-]+ ?)+$/.test(value)) yield `class=${value}`;
    if (name === 'style' && !measures.test(value)) yield `style=${value}`;
  }
  yield* urlProblems(element);
}

const isBody = (element: Element): boolean =>
  element.matches(
    '.live-blog-entry-body > div:not([class]), .live-blog-quote > blockquote > div, .live-blog-embed-words',
  );

/** All that is wrong in a rendered entry. */
export function* entryProblems(element: Element, isInBody = false): Generator<string> {
  yield* isInBody ? bodyProblems(element) : ownProblems(element);
  for (const child of element.children) yield* entryProblems(child, isInBody || isBody(element));
  if (element.shadowRoot) yield 'a tree inside';
}
