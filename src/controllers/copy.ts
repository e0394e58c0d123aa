// Puts words on the clipboard, in whichever way the page has.

/** What the types advise against, and some pages have nothing better than. */
interface CommandedDocument {
  execCommand(name: 'copy'): boolean;
}

/** Where there is no clipboard (pages without HTTPS) or it is refused (frames): the older way. */
function copyByCommand(words: string): boolean {
  let isDone = false;
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', words);
    event.preventDefault();
    event.stopImmediatePropagation();
    isDone = !!event.clipboardData;
  };
  const options = { capture: true, once: true };
  addEventListener('copy', fill, options);
  (document as CommandedDocument).execCommand('copy');
  removeEventListener('copy', fill, options);
  return isDone;
}

/** Whether it could be done. To be called while the browser knows that the reader pressed something. */
export async function copy(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return copyByCommand(words);
  }
}
