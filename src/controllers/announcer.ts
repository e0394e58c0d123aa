// What a screen reader hears: at most one sentence in twenty seconds, the latest of those that came up.

const quiet = 20_000;

export class Announcer {
  readonly #onChange: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #next = '';
  #message = '';

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** What is in the live region now. */
  get message(): string {
    return this.#message;
  }

  say(sentence: string): void {
    if (this.#timer === undefined) this.#show(sentence);
    else this.#next = sentence;
  }

  /** What was to be said is true no more. */
  forget(): void {
    this.#next = '';
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#message = this.#next = '';
  }

  /** Emptying the region in the end lets the same sentence be heard again. */
  #show(sentence: string): void {
    this.#message = sentence;
    this.#next = '';
    this.#onChange();
    this.#timer = sentence ? setTimeout(() => this.#show(this.#next), quiet) : undefined;
  }
}
