// The only place that talks to the console. Each sentence is said once.
const said = new Set<string>();

export function warnOnce(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  console.warn(`<live-blog>: ${message}`);
}
