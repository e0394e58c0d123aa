// Whether a reader wants to be notified, and may be. The browser is asked when the reader presses, and never
// otherwise; what it has denied once is not asked for again.

interface NotifyChoiceOptions {
  /** What the reader chose. */
  readonly onChoice: (isWanted: boolean) => void;
  /** The browser does not allow it. */
  readonly onDenied: () => void;
}

export class NotifyChoice {
  readonly #options: NotifyChoiceOptions;
  #isWanted = false;
  #isDenied = false;

  constructor(options: NotifyChoiceOptions) {
    this.#options = options;
  }

  /** It may have been taken back in the browser's settings. */
  get isOn(): boolean {
    return this.#isWanted && Notification.permission === 'granted';
  }

  /** Whether the reader wanted it, and the browser does not. */
  get isDenied(): boolean {
    return this.#isDenied && Notification.permission === 'denied';
  }

  /** Takes something as wished for, without asking. */
  assume(isWanted: boolean): void {
    this.#isWanted = isWanted;
    this.#isDenied = false;
  }

  async toggle(): Promise<void> {
    if (this.isOn) {
      this.#choose(false);
      return;
    }
    const { permission } = Notification;
    const answer = permission === 'default' ? await Notification.requestPermission() : permission;
    if (answer === 'granted') this.#choose(true);
    if (answer !== 'denied' || this.#isDenied) return;
    this.#isDenied = true;
    this.#options.onDenied();
  }

  #choose(isWanted: boolean): void {
    // Whoever pressed twice while being asked has been heard.
    if (isWanted === this.#isWanted) return;
    this.assume(isWanted);
    this.#options.onChoice(isWanted);
  }
}
