// Loads older entries, without showing them: for who looks for something among all, or for the beginning.
import type { FeatureTools } from '../features/feature.js';
import type { Actions } from '../templates/controls.js';

export class RestLoader {
  readonly #tools: FeatureTools;
  #doing: Actions['older'] = 'waiting';

  constructor(tools: FeatureTools) {
    this.#tools = tools;
  }

  get doing(): Actions['older'] {
    return this.#doing;
  }

  /**
   * Settles with whether all is there; of another blog, or of one that was taken away, nothing is said.
   * @param isEnough Whether nobody waits for it any more.
   */
  async load(isEnough: () => boolean): Promise<boolean> {
    const { feed, first } = this.#tools;
    const asked = feed();
    if (this.#doing === 'loading') return false;
    this.#set('loading');
    const isThere = await asked.readBack(isEnough).then(
      () => true,
      () => false,
    );
    if (asked !== feed()) return false;
    if (!isThere && first.element.isConnected) this.fail();
    else this.#set('waiting');
    return isThere;
  }

  /** What was to come of it is not to be had. */
  fail(): void {
    const { announcer, first } = this.#tools;
    this.#set('failed');
    announcer.say(first.view.locale.text('failed'));
  }

  /** To be called when ids mean other entries. */
  forget(): void {
    this.#doing = 'waiting';
  }

  #set(doing: Actions['older']): void {
    this.#doing = doing;
    this.#tools.update();
  }
}
