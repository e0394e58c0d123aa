// The browser's notifications, as a test wants them to be until its end.
import type { LiveBlogElement } from '../../src/index.js';
import { shellOf, textOf } from './mount.js';

export interface Shown extends NotificationOptions {
  readonly title: string;
  readonly timestamp?: number;
  readonly click: () => void;
  isClosed: boolean;
}

export interface Notifications {
  /** What the reader would see, from the first on. */
  readonly shown: Shown[];
  /** How often the reader was asked. */
  asked: number;
  permission: NotificationPermission;
}

const own = Object.getOwnPropertyDescriptor(window, 'Notification');
afterEach(() => {
  if (own) Object.defineProperty(window, 'Notification', own);
  else Reflect.deleteProperty(window, 'Notification');
});

/**
 * @param answer What the reader says when asked.
 * @param isPhone Whether pages cannot notify by themselves.
 */
export function pretendNotifications(
  permission: NotificationPermission,
  answer: NotificationPermission = permission,
  isPhone = false,
): Notifications {
  const all: Notifications = { shown: [], asked: 0, permission };
  class Stub {
    onclick: (() => void) | null = null;
    onclose: (() => void) | null = null;
    readonly #shown: Shown;
    static get permission() {
      return all.permission;
    }
    static requestPermission() {
      all.asked++;
      all.permission = answer;
      return Promise.resolve(answer);
    }
    constructor(title: string, options: NotificationOptions = {}) {
      if (isPhone) throw new TypeError('Illegal constructor.');
      this.#shown = { ...options, title, isClosed: false, click: () => this.onclick?.() };
      if (all.permission === 'granted') all.shown.push(this.#shown);
    }
    close() {
      this.#shown.isClosed = true;
      this.onclose?.();
    }
  }
  Object.defineProperty(window, 'Notification', { configurable: true, value: Stub });
  return all;
}

/** Browsers that have none. */
export function withoutNotifications(): void {
  Object.defineProperty(window, 'Notification', { configurable: true, value: undefined });
}

/** What a reader can press to be notified. */
export const control = (blog: LiveBlogElement): HTMLButtonElement | undefined =>
  [...shellOf(blog).querySelectorAll<HTMLButtonElement>('[part=toolbar] [part=control]')].find(
    (one) => /notify/i.test(textOf(one)),
  );
export const label = (blog: LiveBlogElement) => textOf(control(blog));
