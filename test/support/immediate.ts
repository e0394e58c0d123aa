// A turn of the page's own queue without the four milliseconds that browsers add to nested timeouts. A held
// clock takes it between any two timers if it is there before that library is loaded.
const { port1, port2 } = new MessageChannel();
const queue: (() => void)[] = [];
port1.onmessage = () => queue.shift()!();

Object.assign(globalThis, {
  setImmediate(callback: () => void) {
    queue.push(callback);
    port2.postMessage(undefined);
  },
});
