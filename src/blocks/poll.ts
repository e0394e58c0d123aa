// A question to the readers, and how they answered so far. Votes are cast where the feed says.
import { css, html, nothing, type TemplateResult } from 'lit';
import { record, text, time, type Reader } from '../lib/read.js';
import { linkHref } from '../lib/url.js';
import { count } from '../locales/count.js';
import { defineBlock, type BlockContext } from './block.js';

interface Option {
  readonly text: string;
  readonly votes?: number;
}

interface PollBlock {
  readonly question: string;
  readonly options: readonly Option[];
  /** RFC 3339. */
  readonly closes?: string;
  readonly url?: string;
}

const mostOptions = 30;

/** A number of people, also as "120". */
const votes: Reader<number> = (value) => {
  const number = Number(text(value) ?? NaN);
  return Number.isSafeInteger(number) && number >= 0 ? number : undefined;
};

const readOption = record<Option>({ text, votes }, 'text');
const options: Reader<readonly Option[]> = (value) => {
  if (!Array.isArray(value)) return undefined;
  const read = value.slice(0, mostOptions).flatMap((one: unknown) => {
    const words = text(one);
    return (words === undefined ? readOption(one) : { text: words }) ?? [];
  });
  return read.length ? read : undefined;
};

/** Lengths are attributes of a drawing, since a page may forbid them as styles. */
const bar = (share: number): TemplateResult => {
  const width = `${Math.round(share * 1_000) / 10}%`;
  return html`<svg aria-hidden="true"><rect width=${width} height="100%"></rect></svg>`;
};

function optionTemplate(
  option: Option,
  { total, most }: { readonly total: number; readonly most: number },
  { locale }: BlockContext,
): TemplateResult {
  const share = total ? (option.votes ?? 0) / total : 0;
  const percent = new Intl.NumberFormat(locale.tag, { style: 'percent' }).format(share);
  const isAhead = total > 0 && option.votes === most;
  return html`<li class=${isAhead ? 'live-blog-poll-ahead' : nothing}>
    <bdi>${option.text}</bdi>
    <span><b>${percent}</b> <small>${count(locale, 'votes', option.votes ?? 0)}</small></span>
    ${bar(share)}
  </li>`;
}

/** What was voted so far; nothing, if that is not told. */
function tallyOf({ options: all }: PollBlock) {
  const given = all.flatMap((one) => one.votes ?? []);
  return { given, total: given.reduce((sum, one) => sum + one, 0) };
}

function answers(block: PollBlock, context: BlockContext): TemplateResult {
  const { given, total } = tallyOf(block);
  const most = Math.max(...given);
  const one = (option: Option) =>
    given.length
      ? optionTemplate(option, { total, most }, context)
      : html`<li><bdi>${option.text}</bdi></li>`;
  return html`<ul>
    ${block.options.map(one)}
  </ul>`;
}

/** How many voted, until when, and where. */
function state(block: PollBlock, context: BlockContext): unknown {
  const { closes, url } = block;
  const { locale, now } = context;
  const at = time(closes);
  const isOver = at !== undefined && at <= now();
  const moment =
    at !== undefined &&
    html`<time datetime=${new Date(at).toISOString()}>${locale.moment(at, now())}</time>`;
  const until = moment && locale.pieces(isOver ? 'voteClosed' : 'voteCloses', { time: moment });
  const { given, total } = tallyOf(block);
  const href = isOver ? undefined : linkHref(url);
  if (!given.length && !until && !href) return nothing;
  return html`<p class="live-blog-poll-state">
    ${href ? html`<a href=${href}>${locale.text('vote')}</a>` : nothing}
    ${given.length ? html`<span>${count(locale, 'votes', total)}</span>` : nothing}
    ${until ? html`<span>${until}</span>` : nothing}
  </p>`;
}

const styles = css`
  .live-blog-poll {
    margin: 0.9em 0;
    padding: 0.9em 1em 1em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    font-family: var(--_ui-font);
    font-variant-numeric: tabular-nums lining-nums;
    line-height: 1.35;
  }
  .live-blog-poll p.live-blog-poll-question {
    margin: 0 0 0.7em;
    font-weight: 600;
    text-wrap: balance;
  }
  .live-blog-entry .live-blog-poll ul {
    display: grid;
    gap: 0.7em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .live-blog-poll li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.1em 1em;
    font-size: 0.9375em;
  }
  .live-blog-poll li:not(:has(svg)) {
    padding-inline-start: 0.75em;
    border-inline-start: 2px solid var(--_border);
  }
  .live-blog-poll small {
    margin-inline-start: 0.35em;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .live-blog-poll svg {
    flex: 0 0 100%;
    inline-size: 100%;
    block-size: 0.45em;
    border-radius: 1em;
    background: var(--_surface);
    overflow: hidden;
  }
  .live-blog-poll li:dir(rtl) svg {
    transform: scaleX(-1);
  }
  .live-blog-poll rect {
    fill: color-mix(in srgb, currentColor 38%, transparent);
  }
  .live-blog-poll-ahead rect {
    fill: var(--_accent);
  }
  .live-blog-poll p.live-blog-poll-state {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.2em 1em;
    margin: 0.8em 0 0;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .live-blog-poll-state a {
    display: inline-block;
    padding: 0.35em 1.1em;
    border: 1px solid var(--_border);
    border-radius: 99em;
    color: CanvasText;
    font-weight: 600;
    text-decoration: none;
  }
  .live-blog-poll-state a:hover {
    border-color: currentColor;
  }
  @media (forced-colors: active) {
    .live-blog-poll svg {
      border: 1px solid;
    }
    .live-blog-poll rect {
      fill: CanvasText;
    }
  }
`;

export const poll = defineBlock<PollBlock>({
  type: 'poll',
  read: record<PollBlock>(
    { question: text, options, closes: text, url: text },
    ...(['question', 'options'] as const),
  ),
  styles,
  render: (block, context) =>
    html`<div class="live-blog-poll">
      <p class="live-blog-poll-question" dir="auto">${block.question}</p>
      ${answers(block, context)} ${state(block, context)}
    </div>`,
});
