// How a match stands. It changes in place, and is no live region: who wants to hear of it reads the entry.
import { html, nothing, type TemplateResult } from 'lit';
import { readPicture } from '../lib/read-picture.js';
import { record, text, type Reader } from '../lib/read.js';
import { mediaHref } from '../lib/url.js';
import { defineBlock, type BlockContext } from './block.js';
import { scoreStyles as styles } from './score-styles.js';

interface Side {
  readonly name: string;
  readonly score?: string;
  /** Scorers, overs and the like. */
  readonly details?: string;
  /** An address. */
  readonly image?: string;
}

interface MatchEvent {
  readonly text: string;
  readonly time?: string;
  /** `home`, `away`, or the name of one. */
  readonly team?: string;
}

interface ScoreBlock {
  readonly home: Side;
  readonly away: Side;
  readonly status?: string;
  readonly clock?: string;
  readonly events?: readonly MatchEvent[];
}

/** More is a report, and not a score. */
const mostEvents = 60;

const picture: Reader<string> = (value) => text(value) ?? readPicture(value)?.src;

const readSide = record<Side>({ name: text, score: text, details: text, image: picture }, 'name');
const side: Reader<Side> = (value) => {
  const name = text(value);
  return name === undefined ? readSide(value) : { name };
};

const readEvent = record<MatchEvent>({ text, time: text, team: text }, 'text');
const events: Reader<readonly MatchEvent[]> = (value) =>
  Array.isArray(value)
    ? value.slice(0, mostEvents).flatMap((one: unknown) => {
        const words = text(one);
        return (words === undefined ? readEvent(one) : { text: words }) ?? [];
      })
    : undefined;

/** The match in a sentence, for who does not see how it is laid out. */
function sentence({ home, away, status, clock }: ScoreBlock, { locale }: BlockContext): string {
  const hasScore = home.score !== undefined || away.score !== undefined;
  const line = locale.pieces(hasScore ? 'scoreLine' : 'fixture', {
    home: home.name,
    away: away.name,
    homeScore: home.score ?? '–',
    awayScore: away.score ?? '–',
  });
  const details = [home, away].flatMap((one) => (one.details ? `${one.name}: ${one.details}` : []));
  const state = [status, clock].filter(Boolean).join(', ');
  return [line.join(''), state, ...details].filter(Boolean).join('. ');
}

function sideTemplate({ name, score, details, image }: Side, place: string): TemplateResult {
  const src = mediaHref(image);
  return html`<div class="live-blog-score-side live-blog-score-${place}">
    <div class="live-blog-score-name">
      ${
        src
          ? html`<img src=${src} alt="" width="32" height="32" loading="lazy" decoding="async" />`
          : nothing
      }
      <bdi>${name}</bdi>
      ${details ? html`<small dir="auto">${details}</small>` : nothing}
    </div>
    <b>${score ?? nothing}</b>
  </div>`;
}

function placeOf({ team }: MatchEvent, { home, away }: ScoreBlock): 'home' | 'away' | 'both' {
  if (team === 'home' || team === home.name) return 'home';
  return team === 'away' || team === away.name ? 'away' : 'both';
}

function eventTemplate(event: MatchEvent, block: ScoreBlock): TemplateResult {
  const place = placeOf(event, block);
  const whose = place === 'both' ? event.team : block[place].name;
  return html`<li class="live-blog-score-${place}">
    ${event.time ? html`<b>${event.time}</b>` : nothing}
    ${whose ? html`<span class="live-blog-unseen">${whose}: </span>` : nothing}
    <bdi>${event.text}</bdi>
  </li>`;
}

export const score = defineBlock<ScoreBlock>({
  type: 'score',
  read: record<ScoreBlock>(
    { home: side, away: side, status: text, clock: text, events },
    ...(['home', 'away'] as const),
  ),
  styles,
  render: (block, context) => {
    const { home, away, status, clock } = block;
    return html`<div class="live-blog-score">
      <p class="live-blog-unseen">${sentence(block, context)}</p>
      <div class="live-blog-score-board" aria-hidden="true">
        ${sideTemplate(home, 'home')} ${sideTemplate(away, 'away')}
        ${
          status || clock
            ? html`<div class="live-blog-score-state">
                ${status ? html`<span>${status}</span>` : nothing}
                ${clock ? html`<b>${clock}</b>` : nothing}
              </div>`
            : nothing
        }
      </div>
      ${
        block.events?.length
          ? html`<ul class="live-blog-score-events">
              ${block.events.map((event) => eventTemplate(event, block))}
            </ul>`
          : nothing
      }
    </div>`;
  },
});
