// A reader who does everything that can be done to what is shown.

/** Those that come by themselves (of scrolling, loading and unfolding) are left to the browser. */
const events = [
  ...['pointerover', 'pointerenter', 'mouseover', 'mouseenter', 'mousemove', 'wheel'],
  ...['pointerdown', 'mousedown', 'touchstart', 'focus', 'focusin', 'keydown', 'input'],
  ...['click', 'dblclick', 'contextmenu', 'copy', 'drag', 'blur', 'animationend', 'error'],
];

/** Scrolls to an entry, points at all that came from its markup, presses and focuses what takes that. */
export function interact(article: HTMLElement): void {
  article.scrollIntoView();
  article.focus();
  for (const element of article.querySelectorAll<HTMLElement>('.live-blog-entry-body *')) {
    for (const name of events) element.dispatchEvent(new Event(name, { cancelable: true }));
    if (element.tabIndex < 0) continue;
    element.focus();
    element.click();
  }
}
