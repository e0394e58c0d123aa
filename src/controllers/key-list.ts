// The list of keys: opened by its button, or by a key, and closed by either or by Escape. The focus goes back to
// where it was.
import type { StagedElement } from '../stages/first-stage.js';
import type { KeysState } from '../templates/keys.js';
import type { Undisturbed } from './undisturbed.js';

export class KeyList {
  readonly #element: StagedElement;
  readonly #undisturbed: Undisturbed;
  #cameFrom: HTMLElement | undefined;
  #isOpen = false;
  /** Whoever speaks to a device, or hits keys by chance, can do without: WCAG 2.1.4. */
  #areLettersOn = true;

  constructor(element: StagedElement, undisturbed: Undisturbed) {
    this.#element = element;
    this.#undisturbed = undisturbed;
  }

  get searchField(): HTMLElement | null {
    return this.#find('[type=search]');
  }

  get state(): KeysState {
    const hasLetters = this.#element.keyboard === 'shortcuts';
    return {
      isOpen: this.#isOpen,
      hasLetters,
      areLettersOn: hasLetters && this.#areLettersOn,
      hasSearch: !!this.searchField,
      onTurn: this.#onTurn,
      onTurnLetters: this.#onTurnLetters,
      onKey: this.#onKey,
    };
  }

  readonly #onTurn = (): void => this.#turn();

  readonly #onTurnLetters = (): void => {
    this.#areLettersOn = !this.#areLettersOn;
    this.#draw();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || !this.#isOpen) return;
    event.preventDefault();
    this.#close();
  };

  /** By key, from wherever the reader is. */
  turnFrom(at: HTMLElement): boolean {
    if (this.#isOpen) this.#close();
    else {
      this.#cameFrom = at === document.body ? undefined : at;
      this.#turn();
      this.#focusDrawn('.key-list');
    }
    return true;
  }

  /** Whether there is a search. It may be behind another control. */
  focusSearch(): boolean {
    const { searchField } = this;
    if (searchField && !searchField.checkVisibility()) this.#find('.opener')?.click();
    this.#focusDrawn('[type=search]');
    return !!searchField;
  }

  #focusDrawn(selector: string): void {
    void this.#element.updateComplete.then(() => this.#find(selector)?.focus());
  }

  #close(): void {
    const to = this.#cameFrom?.isConnected ? this.#cameFrom : this.#find('.keys-button');
    const hadFocus = this.#find('.key-list')?.matches(':focus-within');
    this.#cameFrom = undefined;
    if (hadFocus) to?.focus();
    this.#turn();
  }

  #turn(): void {
    this.#isOpen = !this.#isOpen;
    this.#draw();
  }

  /** What changes its height is below the button. */
  #draw(): void {
    const button = this.#find('.keys-button');
    if (button) this.#undisturbed.keepStill(button);
    this.#element.requestUpdate();
  }

  #find(selector: string): HTMLElement | null {
    return this.#element.renderRoot.querySelector(selector);
  }
}
