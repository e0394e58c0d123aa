// Shows what other sites have to show, where the reader or the page wants that; else what stands for it.
import { html, noChange } from 'lit';
import { directive, Directive, type ElementPart } from 'lit/directive.js';
import type { BlockContext, DrawEmbed, EmbedRequest } from '../blocks/block.js';
import { EmbedChoice } from '../controllers/embed-choice.js';
import { LiveBlogEmbedEvent } from '../events.js';
import { embedEntryStyles } from '../styles/embeds.js';
import type { EmbedBox, EmbedHost } from './embed-box.js';
import type { Feature, FeatureTools } from './feature.js';

class Embeds implements EmbedHost {
  readonly #tools: FeatureTools;
  readonly #boxes = new Set<EmbedBox>();
  readonly Box: typeof EmbedBox;
  readonly choice: EmbedChoice;
  readonly observer = new IntersectionObserver((seen) => {
    const frames = seen.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target);
    for (const box of this.#boxes) if (box.frame && frames.includes(box.frame)) box.wait();
  });
  #mode: string | undefined;
  #life: AbortController | undefined;

  constructor(tools: FeatureTools, Box: typeof EmbedBox) {
    this.#tools = tools;
    this.Box = Box;
    this.choice = new EmbedChoice(tools.first);
  }

  get element(): FeatureTools['first']['element'] {
    return this.#tools.first.element;
  }

  readonly hold: EmbedHost['hold'] = (change, still) => this.#tools.undisturbed.hold(change, still);

  readonly say = (words: string): void => this.#tools.announcer.say(words);

  readonly onChoice = (provider: string): void => {
    const isKept = this.choice.isKept(provider);
    for (const box of this.#boxes)
      if (box.request.provider !== provider) continue;
      else if (isKept) box.consider();
      else box.close();
  };

  start(): void {
    this.#life = new AbortController();
    addEventListener('message', this.#hear, { signal: this.#life.signal });
    this.forget();
  }

  stop(): void {
    this.#life?.abort();
    this.observer.disconnect();
    for (const box of this.#boxes) box.end();
  }

  forget(): void {
    this.choice.recall();
    this.#mode = this.element.embeds;
  }

  readonly draw: DrawEmbed = (request, context) =>
    this.element.embeds === 'off'
      ? undefined
      : html`<div class="live-blog-embed-box" ${boxOf(request, context, this)}></div>`;

  /** It is drawn, and may not be in the document yet. */
  add(box: EmbedBox): void {
    this.#boxes.add(box);
  }

  /** Tells the page of what has come, and forgets what has gone. */
  drawn(): void {
    for (const box of this.#boxes) {
      if (box.root.isConnected) continue;
      box.end();
      this.#boxes.delete(box);
    }
    for (const box of this.#boxes) if (box.isNew) this.#tell(box);
    if (this.#mode === this.element.embeds) return;
    this.#mode = this.element.embeds;
    this.#considerAll();
  }

  allow(provider?: string): Promise<void> {
    this.choice.allow(provider);
    this.#considerAll();
    return Promise.resolve();
  }

  #considerAll(): void {
    this.hold(() => this.#boxes.forEach((box) => box.consider()));
  }

  #tell(box: EmbedBox): void {
    const { id, provider, url } = box.request;
    const event = new LiveBlogEmbedEvent({ id, provider, url, element: box.stage });
    box.settle(!this.element.dispatchEvent(event));
  }

  readonly #hear = ({ source, origin, data }: MessageEvent): void => {
    if (!source) return;
    for (const box of this.#boxes)
      if (box.frame?.contentWindow === source) box.hear(origin, data as unknown);
  };
}

class BoxDirective extends Directive {
  #box: EmbedBox | undefined;

  render(_request: EmbedRequest, _context: BlockContext, _embeds: Embeds): unknown {
    return noChange;
  }

  override update(
    { element }: ElementPart,
    [request, context, embeds]: [EmbedRequest, BlockContext, Embeds],
  ): unknown {
    if (this.#box?.request.url !== request.url)
      this.#box = new embeds.Box(element, embeds, request, context);
    else if (this.#box.root !== element) this.#box.stand(element);
    this.#box.update(request, context);
    embeds.add(this.#box);
    return noChange;
  }
}

const boxOf = directive(BoxDirective);

/** @param Box What each of them is; by itself, since it is as large as all of this. */
export function embeds(tools: FeatureTools, Box: typeof EmbedBox): Feature {
  const own = new Embeds(tools, Box);
  return {
    entryStyles: embedEntryStyles,
    embed: own.draw,
    drawn: () => own.drawn(),
    start: () => own.start(),
    stop: () => own.stop(),
    forget: () => own.forget(),
    run: (provider) => own.allow(provider),
  };
}
