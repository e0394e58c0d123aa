// What a screen reader hears: at most one message in twenty seconds, with all that came up meanwhile.

const quiet = 20_000;

/** News is a function, asked for the words when they are said; words answer what the reader did. */
export type Sentence = string | (() => string);

export class Announcer {
  readonly #onChange: () => void;
  readonly #isSilent: (sentence: Sentence) => boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #next = new Set<Sentence>();
  #message = '';

  /** @param isSilent Whether that is not to be said, for now; it is kept until it is. */
  constructor(onChange: () => void, isSilent: (sentence: Sentence) => boolean) {
    this.#onChange = onChange;
    this.#isSilent = isSilent;
  }

  /** What is in the live region now. */
  get message(): string {
    return this.#message;
  }

  say(sentence: Sentence): void {
    this.#next.add(sentence);
    if (this.#timer === undefined) this.#goOn();
  }

  /** What was to be said is true no more. */
  forget(sentence: Sentence): void {
    this.#next.delete(sentence);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#message = '';
    this.#next.clear();
  }

  readonly #goOn = (): void => {
    const sentences = [...this.#next].filter((one) => !this.#isSilent(one));
    if (sentences.length) this.#show(sentences);
    else this.#timer = this.#next.size ? setTimeout(this.#goOn, quiet) : undefined;
  };

  /** The region is emptied halfway: or else the same sentence would be no change, and not be heard. */
  #show(sentences: readonly Sentence[]): void {
    const words = sentences.map((one) => (typeof one === 'string' ? one : one()));
    this.#message = words.join(' ');
    for (const one of sentences) this.#next.delete(one);
    this.#onChange();
    this.#timer = setTimeout(() => {
      this.#message = '';
      this.#onChange();
      this.#timer = setTimeout(this.#goOn, quiet / 2);
    }, quiet / 2);
  }
}
