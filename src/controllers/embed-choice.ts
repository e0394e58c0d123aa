// Which sites may be asked for what they have to show: as the page says, as the reader says now, and, where
// the page lets us remember, as the reader said for good.
import type { FirstStage } from '../stages/first-stage.js';
import { memoryOf } from './memory.js';

const nameOf = (provider: string): string => provider.trim().toLowerCase();

export class EmbedChoice {
  readonly #first: FirstStage;
  /** Single ones, by key; those of a site, by name; all of them. */
  readonly #allowed = new Set<string>();
  #isAll = false;
  #kept: readonly string[] = [];

  constructor(first: FirstStage) {
    this.#first = first;
  }

  get canKeep(): boolean {
    return !!memoryOf(this.#first.element);
  }

  /** To be called when it may be another blog, or another page. */
  recall(): void {
    this.#kept = memoryOf(this.#first.element)?.read().providers ?? [];
  }

  allows(provider: string, key: string): boolean {
    const isMeant = this.#first.element.embeds === 'load' || this.#isAll || this.isKept(provider);
    return isMeant || this.#allowed.has(key) || this.#allowed.has(nameOf(provider));
  }

  /** Until the page is left. @param name Of a site, or the key of one embed; by default all of all sites. */
  allow(name = ''): void {
    if (!name) this.#isAll = true;
    else this.#allowed.add(name).add(nameOf(name));
  }

  /** Takes back what was allowed of a single one. */
  refuse(key: string): void {
    this.#allowed.delete(key);
  }

  isKept(provider: string): boolean {
    return this.canKeep && this.#kept.includes(nameOf(provider));
  }

  /** From now on, at each visit; or no longer. */
  keep(provider: string, isKept: boolean): void {
    const name = nameOf(provider);
    const others = this.#kept.filter((one) => one !== name);
    this.#kept = isKept ? [...others, name] : others;
    const providers = this.#kept.length ? this.#kept : undefined;
    memoryOf(this.#first.element)?.keep({ providers });
  }
}
