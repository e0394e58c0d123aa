// Rows and columns. They keep the meaning of a table at any width: what is too wide scrolls in a box of its own.
import { css, html, nothing, type TemplateResult } from 'lit';
import { record, text, type Reader } from '../lib/read.js';
import { count } from '../locales/count.js';
import { defineBlock, type BlockContext } from './block.js';

type Row = readonly string[];

interface TableBlock {
  readonly caption?: string;
  readonly header?: Row;
  readonly rows?: readonly Row[];
  /** How much of it is not shown. */
  readonly rowsOver?: number;
  readonly columnsOver?: number;
}

/** What is larger is no table to be read between updates. */
const most = { rows: 500, columns: 30 };

const cells: Reader<Row> = (value) =>
  Array.isArray(value)
    ? value.slice(0, most.columns).map((one: unknown) => text(one) ?? '')
    : undefined;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const rows: Reader<readonly Row[]> = (value) =>
  listOf(value)
    .slice(0, most.rows)
    .flatMap((row) => {
      const read = cells(row);
      return read?.some(Boolean) ? [read] : [];
    });

const read = record<Pick<TableBlock, 'caption' | 'header' | 'rows'>>({
  caption: text,
  header: cells,
  rows,
});

function readTable(value: unknown): TableBlock | undefined {
  const block = read(value);
  if (!block?.rows?.length) return undefined;
  const { header, rows: all } = value as Readonly<Record<'header' | 'rows', unknown>>;
  const widest = [header, ...listOf(all)].reduce<number>(
    (width, row) => Math.max(width, listOf(row).length),
    0,
  );
  const rowsOver = Math.max(0, listOf(all).length - most.rows);
  return { ...block, rowsOver, columnsOver: Math.max(0, widest - most.columns) };
}

/** A sign or a currency, digits, and what goes between or after them. */
const figure = /^[^\p{L}\d]{0,3}\d[\d\s.,:/'’–-]*[^\p{L}\d]{0,3}$/u;
const isMissing = (cell: string) => /^[\s–—-]*$/.test(cell);

/** Of each column, whether it is one of numbers. */
const figuresOf = (body: readonly Row[], width: number): readonly boolean[] =>
  Array.from({ length: width }, (_, column) => {
    const filled = body.map((row) => row[column] ?? '').filter((cell) => !isMissing(cell));
    return filled.length > 0 && filled.every((cell) => figure.test(cell));
  });

/** @param figures By column. */
function bodyRow(row: Row, figures: readonly boolean[]): TemplateResult {
  // Words at the beginning say what the row is about.
  const hasName = figures.length > 1 && !figures[0] && row[0];
  const cell = (isFigure: boolean, column: number) =>
    column === 0 && hasName
      ? html`<th scope="row">${row[column]}</th>`
      : html`<td class=${isFigure ? 'live-blog-number' : nothing}>${row[column] ?? ''}</td>`;
  return html`<tr>
    ${figures.map(cell)}
  </tr>`;
}

function headRow(header: Row, figures: readonly boolean[]): TemplateResult {
  // A header of nothing would head nothing.
  const cell = (isFigure: boolean, column: number) =>
    header[column]
      ? html`<th scope="col" class=${isFigure ? 'live-blog-number' : nothing}>
          ${header[column]}
        </th>`
      : html`<td></td>`;
  return html`<thead>
    <tr>
      ${figures.map(cell)}
    </tr>
  </thead>`;
}

function leftOut({ rowsOver, columnsOver }: TableBlock, { locale }: BlockContext): unknown {
  const words = [
    rowsOver && count(locale, 'rowsLeftOut', rowsOver),
    columnsOver && count(locale, 'columnsLeftOut', columnsOver),
  ].filter(Boolean);
  return words.length ? html`<p class="live-blog-left-out">${words.join(' ')}</p>` : nothing;
}

const styles = css`
  .live-blog-table {
    position: relative;
    container-type: inline-size;
    overflow-x: auto;
    margin: 0.9em 0;
  }
  .live-blog-table:focus-visible {
    outline: 2px solid var(--_key);
    outline-offset: 2px;
  }
  .live-blog-table table {
    display: table;
    min-inline-size: 100%;
    border-collapse: collapse;
    font-family: var(--_ui-font);
    font-size: 0.9375em;
    font-variant-numeric: tabular-nums lining-nums;
    line-height: 1.35;
    overflow-wrap: normal;
  }
  .live-blog-table caption {
    padding: 0 0 0.5em;
    text-align: start;
  }
  /* It stays in sight, whatever is scrolled below it. */
  .live-blog-table caption span {
    position: sticky;
    inset-inline-start: 0;
    display: block;
    inline-size: fit-content;
    max-inline-size: 100cqi;
    font-weight: 600;
  }
  .live-blog-table :is(th, td) {
    padding-block: 0.45em;
    padding-inline: 0 1em;
    border-block-end: 1px solid var(--_border);
    font-weight: inherit;
    text-align: start;
    vertical-align: baseline;
  }
  .live-blog-table :is(th, td):last-child {
    padding-inline-end: 0;
  }
  .live-blog-table th[scope='row'] {
    min-inline-size: 7em;
  }
  .live-blog-table thead :is(th, td) {
    border-block-end: 2px solid currentColor;
    color: var(--_muted);
    font-size: 0.9em;
    font-weight: 600;
    vertical-align: bottom;
  }
  .live-blog-table :is(th, td).live-blog-number {
    text-align: end;
    white-space: nowrap;
  }
  .live-blog-left-out {
    color: var(--_muted);
    font-family: var(--_ui-font);
    font-size: 0.875em;
  }
`;

export const table = defineBlock<TableBlock>({
  type: 'table',
  read: readTable,
  styles,
  render: (block, context) => {
    const { caption, header = [], rows: body = [] } = block;
    const width = Math.max(...[header, ...body].map(({ length }) => length));
    const figures = figuresOf(body, width);
    return html`<div
        class="live-blog-table"
        role="group"
        aria-label=${caption ?? context.locale.text('table')}
      >
        <table>
          ${
            caption
              ? html`<caption>
                  <span>${caption}</span>
                </caption>`
              : nothing
          }
          ${header.some(Boolean) ? headRow(header, figures) : nothing}
          <tbody>
            ${body.map((row) => bodyRow(row, figures))}
          </tbody>
        </table>
      </div>
      ${leftOut(block, context)}`;
  },
});
