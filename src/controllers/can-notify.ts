/**
 * Whether a page can notify by itself. Browsers for phones have the class, but throw when it is used: there it
 * takes a service worker, which is the page's own to have.
 */
export function canNotify(): boolean {
  if (!isSecureContext || typeof Notification !== 'function') return false;
  // Where it is allowed, a try would be seen; where it is not, nothing is.
  if (Notification.permission === 'granted') return true;
  try {
    new Notification('');
    return true;
  } catch {
    return false;
  }
}
