// Lets tests ask for what readers ask of their systems, where the browser can be told: Chromium, by its
// DevTools protocol.

const lines = new WeakMap();

/** One line to a page; what was asked for on it holds as long as it is open. */
function lineTo(page) {
  if (!lines.has(page)) lines.set(page, page.createCDPSession());
  return lines.get(page);
}

/** The command "emulate" takes media features and their values; answers whether it could be done. */
export const emulatePlugin = () => ({
  name: 'emulate-command',
  async executeCommand({ command, payload, session }) {
    if (command !== 'emulate') return undefined;
    if (session.browser.engine !== 'chromium') return { isDone: false };
    const line = await lineTo(session.browser.getPage(session.id));
    const features = Object.entries(payload).map(([name, value]) => ({ name, value }));
    await line.send('Emulation.setEmulatedMedia', { features });
    return { isDone: true };
  },
});
