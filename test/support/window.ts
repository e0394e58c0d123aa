// A window of its own size, in a frame, with scenes to be shown in it.
import type { violations } from './axe.js';
import type { scenes } from './scenes.js';

interface Opened {
  readonly scenes: typeof scenes;
  readonly violations: typeof violations;
  /** Takes away what a scene put on the page. */
  readonly cleanUp: () => void;
}

export interface OpenedWindow extends Opened {
  readonly window: Window & typeof globalThis;
  readonly root: HTMLElement;
  readonly close: () => void;
}

const modules = `
  import { scenes } from '/test/support/scenes.ts';
  import { violations } from '/test/support/axe.ts';
  window.opened = { scenes, violations, cleanUp: () => hooks.forEach((hook) => hook()) };
  frameElement.dispatchEvent(new Event('ready'));`;

/** @param height In CSS pixels, as the width. Whoever opens it closes it. */
export async function openWindow(width: number, height = 640): Promise<OpenedWindow> {
  const frame = document.createElement('iframe');
  frame.style.cssText = `display: block; width: ${width}px; height: ${height}px; border: 0`;
  frame.title = 'A small window';
  frame.srcdoc = `<!doctype html><meta name="viewport" content="width=device-width"><body>
    <script>const hooks = []; const afterEach = (hook) => hooks.push(hook)</script>
    <script type="module">${modules}</script>`;
  const ready = new Promise((resolve) => frame.addEventListener('ready', resolve, { once: true }));
  document.body.append(frame);
  await ready;
  const window = frame.contentWindow as Window & typeof globalThis & { readonly opened: Opened };
  const root = window.document.documentElement;
  return { ...window.opened, window, root, close: () => frame.remove() };
}
