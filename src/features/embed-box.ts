// One embed where it stands: asks, loads, grows as its frame wishes, and goes when the page takes its place.
import { render } from 'lit';
import type { BlockContext, EmbedRequest } from '../blocks/block.js';
import type { EmbedChoice } from '../controllers/embed-choice.js';
import { ownImage } from '../lib/own-image.js';
import type { StagedElement } from '../stages/first-stage.js';
import { embedTemplate, type EmbedView } from '../templates/embed.js';

/** So long a site may take to answer what the reader sees. Milliseconds. */
const patience = 15_000;

/** What boxes have of what they are in. */
export interface EmbedHost {
  readonly element: StagedElement;
  readonly choice: EmbedChoice;
  /** Changes the document without moving what is being read, or the box where it was pressed. */
  readonly hold: (change: () => void, still?: Element) => void;
  /** Tells who listens. */
  readonly say: (words: string) => void;
  /** The reader chose something for all of that site. */
  readonly onChoice: (provider: string) => void;
  /** Tells a box when the reader comes to see it. */
  readonly observer: IntersectionObserver;
}

/** Whether there is an entry in the page in which it is shown. */
const isFramed = ({ renderRoot, idPrefix }: StagedElement, { id, frame }: EmbedRequest): boolean =>
  [...(renderRoot as ShadowRoot).host.querySelectorAll<HTMLIFrameElement>('article iframe')].some(
    (one) => one.getAttribute('src') === frame?.src && one.closest('article')!.id === idPrefix + id,
  );

export class EmbedBox {
  root: Element;
  /** The page's, if it wants to be the one who shows it; nothing of ours is ever in it. */
  stage = document.createElement('div');
  #own = document.createElement('div');
  readonly #host: EmbedHost;
  #request: EmbedRequest;
  #context: BlockContext;
  #phase: 'new' | 'asking' | 'open' | 'taken' = 'new';
  #height: number | undefined;
  #isLate = false;
  #hasLoaded = false;
  /** Whether a server wrote it with its frame, which is loading since. */
  #isWritten: boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(root: Element, host: EmbedHost, request: EmbedRequest, context: BlockContext) {
    this.root = root;
    this.#host = host;
    this.#request = request;
    this.#context = context;
    root.replaceChildren(this.stage, this.#own);
    this.#isWritten = this.#isAllowed && isFramed(host.element, request);
  }

  get request(): EmbedRequest {
    return this.#request;
  }

  /** It stands there now: in what a server has drawn, which is alike. */
  stand(root: Element): void {
    this.root = root;
    [this.stage, this.#own] = root.children as unknown as [HTMLDivElement, HTMLDivElement];
  }

  /** What was allowed of it alone, also when it is drawn anew. */
  get #key(): string {
    return `${this.#request.id}\n${this.#request.url}`;
  }

  get #isAllowed(): boolean {
    return this.#host.choice.allows(this.#request.provider, this.#key);
  }

  get frame(): HTMLIFrameElement | null {
    return this.#own.querySelector('iframe');
  }

  get isNew(): boolean {
    return this.#phase === 'new';
  }

  update(request: EmbedRequest, context: BlockContext): void {
    this.#request = request;
    this.#context = context;
    this.#draw();
  }

  /** To be called when the page was told of it. */
  settle(isTaken: boolean): void {
    this.#phase = isTaken ? 'taken' : 'asking';
    if (isTaken) this.#host.hold(() => this.#own.remove());
    else if (this.#isAllowed) this.consider();
    // When it was loaded, nobody was there to hear of it.
    if (this.#isWritten && this.frame) this.#answered(true);
  }

  /** To be called when what is allowed may be something else. */
  consider(): void {
    if (this.#phase !== 'asking') return;
    if (this.#isAllowed && this.#request.frame) this.#phase = 'open';
    this.#draw();
    const { frame } = this;
    if (frame) this.#host.observer.observe(frame);
  }

  /** What was kept is no longer; the reader is asked again. */
  close(): void {
    this.#host.choice.refuse(this.#key);
    if (this.#phase === 'open' && !this.#isAllowed) {
      this.end();
      this.#phase = 'asking';
      this.#isWritten = false;
      this.#height = undefined;
      this.#hasLoaded = this.#isLate = false;
    }
    this.#draw();
  }

  /** To be called when the reader sees it. */
  wait(): void {
    if (this.#hasLoaded || this.#timer) return;
    this.#timer = setTimeout(() => this.#answered(false), patience);
  }

  /** To be called when it is not in the document any more. */
  end(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Its frame says something. */
  hear(origin: string, message: unknown): void {
    const { frame } = this.#request;
    if (!frame?.origins.includes(origin)) return;
    const height = frame.heightIn?.(message);
    if (height === undefined || height === this.#height) return;
    this.#height = height;
    this.#host.hold(() => this.#draw());
  }

  #answered(hasLoaded: boolean): void {
    this.end();
    this.#hasLoaded ||= hasLoaded;
    const { ask, origins } = this.#request.frame ?? {};
    if (hasLoaded && ask) this.frame?.contentWindow?.postMessage(ask, origins![0]!);
    if (this.#isLate === !hasLoaded) return;
    this.#isLate = !hasLoaded;
    const name = this.#request.provider;
    if (this.#isLate)
      this.#host.say(this.#context.locale.pieces('noAnswerFrom', { name }).join(''));
    this.#host.hold(() => this.#draw());
  }

  /** Does what was pressed; whoever was at the button is led to what comes in its place. */
  #press(work: () => void): void {
    const { activeElement } = this.root.getRootNode() as Document | ShadowRoot;
    const isHere = !!activeElement && this.root.contains(activeElement);
    this.#host.hold(work, this.root);
    if (!isHere || activeElement.isConnected) return;
    const heir = this.frame ?? this.#own.querySelector('button');
    heir?.focus({ preventScroll: true });
  }

  /** Whether pictures of other sites may be shown; where there is a frame, that alone is what is allowed. */
  get #hasPictures(): boolean {
    return this.#isAllowed && !this.#request.frame;
  }

  get #image(): string | undefined {
    const { image } = this.#request;
    return this.#hasPictures ? image : ownImage(image, this.#host.element.src);
  }

  get #view(): EmbedView {
    const { choice, onChoice } = this.#host;
    const { provider } = this.#request;
    const keep = (isKept: boolean) => () =>
      this.#press(() => {
        choice.keep(provider, isKept);
        onChoice(provider);
      });
    return {
      isOpen: this.#phase === 'open' || this.#isWritten,
      isShown: this.#height !== undefined,
      height: this.#height,
      isLate: this.#isLate,
      hasPictures: this.#hasPictures,
      image: this.#image,
      onLoad: () =>
        this.#press(() => {
          choice.allow(this.#key);
          this.consider();
        }),
      onAlways: choice.canKeep ? keep(true) : undefined,
      onForget: choice.isKept(provider) ? keep(false) : undefined,
      onFrameLoad: () => this.#answered(true),
      onFrameError: () => this.#answered(false),
    };
  }

  #draw(): void {
    if (this.#phase === 'taken') return;
    render(embedTemplate(this.#request, this.#view, this.#context.locale), this.#own);
  }
}
