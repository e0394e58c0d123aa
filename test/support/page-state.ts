// What the browser says of the page's own life, said otherwise until the end of the test.

const pretended: (() => void)[] = [];

function pretend(target: object, property: string, value: unknown): void {
  Object.defineProperty(target, property, { configurable: true, value });
  pretended.push(() => Reflect.deleteProperty(target, property));
}

afterEach(() => {
  for (const end of pretended.splice(0)) end();
});

export function goOffline(): void {
  pretend(navigator, 'onLine', false);
  dispatchEvent(new Event('offline'));
}

export function showPage(visibility: DocumentVisibilityState): void {
  pretend(document, 'visibilityState', visibility);
  document.dispatchEvent(new Event('visibilitychange'));
}

export function goOnline(): void {
  pretend(navigator, 'onLine', true);
  dispatchEvent(new Event('online'));
}
