// Single letters as keys, for the blog that the reader is at: it has the focus, or nothing has and it is in view.

/** What letters are typed into, or mean something to. */
const typing = [
  ...['input', 'textarea', 'select', 'audio', 'video', 'iframe', 'object', 'embed'],
  ...['textbox', 'searchbox', 'combobox', 'listbox', 'menu', 'menubar', 'tree', 'grid', 'slider']
    .concat('spinbutton', 'application')
    .map((role) => `[role=${role}]`),
].join();

const blogs = new Set<Element>();

/** The one at the height at which people read, else the first that is in view at all. */
function blogInView(): Element | undefined {
  const boxes = [...blogs].map((blog) => ({ blog, box: blog.getBoundingClientRect() }));
  const reaches = (from: number, to: number) =>
    boxes.find(({ box }) => box.top < to && box.bottom > from)?.blog;
  return reaches(innerHeight / 3, innerHeight / 3) ?? reaches(0, innerHeight);
}

function isMeant(blog: Element, event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  if (!(target instanceof HTMLElement) || target.isContentEditable || target.closest(typing))
    return false;
  if (event.composedPath().includes(blog)) return true;
  const isNowhere = target === document.body || target === document.documentElement;
  return isNowhere && document.designMode !== 'on' && blogInView() === blog;
}

/** The letter, whatever it takes to type it; undefined if it is meant for something else. */
function letterOf(event: KeyboardEvent): string | undefined {
  const { key, shiftKey, ctrlKey, altKey, metaKey } = event;
  if (event.defaultPrevented || event.isComposing || ctrlKey || altKey || metaKey) return undefined;
  // Signs are on other keys elsewhere; capitals are other letters, but for who has locked them.
  return /\p{L}/u.test(key) ? (shiftKey ? undefined : key.toLowerCase()) : key;
}

/** @param use Says whether it had a use for the letter. */
export function onLetters(
  blog: Element,
  use: (letter: string, event: KeyboardEvent) => boolean,
  signal: AbortSignal,
): void {
  const listen = (event: KeyboardEvent) => {
    const letter = letterOf(event);
    if (letter && isMeant(blog, event) && use(letter, event)) event.preventDefault();
  };
  document.addEventListener('keydown', listen, { signal });
  blogs.add(blog);
  signal.addEventListener('abort', () => blogs.delete(blog));
}
