// What a screen reader hears: at most one sentence in twenty seconds, the latest of those that came up.

const quiet = 20_000;

/** A function is asked for the words when they are said. */
type Sentence = string | (() => string);

export class Announcer {
  readonly #onChange: () => void;
  readonly #isSilent: () => boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #next: Sentence = '';
  #message = '';

  /** @param isSilent Whether nobody is to be spoken to, for now; what is still to be said is kept. */
  constructor(onChange: () => void, isSilent: () => boolean) {
    this.#onChange = onChange;
    this.#isSilent = isSilent;
  }

  /** What is in the live region now. */
  get message(): string {
    return this.#message;
  }

  say(sentence: Sentence): void {
    this.#next = sentence;
    if (this.#timer === undefined) this.#goOn();
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

  readonly #goOn = (): void => {
    const isHeld = !!this.#next && this.#isSilent();
    if (this.#next && !isHeld) this.#show(this.#next);
    else this.#timer = isHeld ? setTimeout(this.#goOn, quiet) : undefined;
  };

  /** The region is emptied halfway: or else the same sentence would be no change, and not be heard. */
  #show(sentence: Sentence): void {
    this.#message = typeof sentence === 'string' ? sentence : sentence();
    this.#next = '';
    this.#onChange();
    this.#timer = setTimeout(() => {
      this.#message = '';
      this.#onChange();
      this.#timer = setTimeout(this.#goOn, quiet / 2);
    }, quiet / 2);
  }
}
