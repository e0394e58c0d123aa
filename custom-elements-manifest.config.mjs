// custom-elements.json from the class's JSDoc, and from that the tables of the README.
import { readFileSync, writeFileSync } from 'node:fs';

const cell = (text = '') => String(text).replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
const code = (text) => (text ? `\`${text}\`` : '–');
const plain = (type) => type?.text.replaceAll("'", '').replace(/ \| undefined$/, '');

function table(head, rows) {
  const line = (cells) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const described = (kind, items, mark = code) =>
  table(
    [kind, 'meaning'],
    items.map(({ name, description }) => [mark(name), description]),
  );

/** Each table by the name of its marker in the README. */
const tables = {
  attributes: ({ attributes }) =>
    table(
      ['attribute', 'values', 'default', 'meaning'],
      attributes.map(({ name, type, default: initial, description }) => [
        ...[code(name), code(plain(type)), code(initial?.replaceAll("'", '')), description],
      ]),
    ),
  properties: ({ members }) =>
    table(
      ['property', 'type', 'meaning'],
      members
        .filter(({ kind, attribute }) => kind === 'field' && !attribute)
        .map((field) => [
          code(field.static ? `LiveBlogElement.${field.name}` : field.name),
          code(field.type?.text.replace(/ \| undefined$/, '')),
          (field.readonly ? 'Read-only. ' : '') + field.description,
        ]),
    ),
  methods: ({ members }) =>
    described(
      'method',
      members.filter(({ kind }) => kind === 'method'),
      (name) => code(`${name}()`),
    ),
  events: ({ events }) => described('event', events),
  tokens: ({ cssProperties }) => described('custom property', cssProperties),
  parts: ({ cssParts }) => described('part', cssParts),
  states: ({ cssStates }) => described('state', cssStates, (name) => code(`:state(${name})`)),
  slots: ({ slots }) => described('slot', slots, (name) => (name ? code(name) : '(default)')),
};

function fill(readme, element) {
  return Object.entries(tables).reduce((text, [name, draw]) => {
    const [start, end] = [`<!-- table: ${name} -->`, '<!-- end of table -->'];
    const from = text.indexOf(start);
    if (from < 0) throw new Error(`README.md has no “${start}”.`);
    const to = text.indexOf(end, from);
    return `${text.slice(0, from)}${start}\n\n${draw(element)}\n\n${text.slice(to)}`;
  }, readme);
}

/** Leaves out what is private, and puts in what is inherited under the name of a static member. */
const publicMembers = {
  name: 'public-members',
  packageLinkPhase({ customElementsManifest }) {
    const classes = customElementsManifest.modules.flatMap(({ declarations }) => declarations);
    for (const declaration of classes) {
      const parent = classes.find(({ name }) => name === declaration.superclass?.name);
      const shadowed = (parent?.members ?? []).filter((member) =>
        declaration.members.some((own) => own.static && !member.static && own.name === member.name),
      );
      declaration.members = [...(declaration.members ?? []), ...shadowed].filter(
        ({ privacy }) => privacy !== 'private',
      );
    }
  },
};

const readmeTables = {
  name: 'readme-tables',
  packageLinkPhase({ customElementsManifest }) {
    const element = customElementsManifest.modules
      .flatMap(({ declarations }) => declarations)
      .find(({ tagName }) => tagName === 'live-blog');
    writeFileSync('README.md', fill(readFileSync('README.md', 'utf8'), element));
  },
};

export default {
  globs: ['src/live-blog-element.ts', 'src/live-blog-properties.ts', 'src/live-blog-hooks.ts'],
  outdir: '.',
  litelement: true,
  plugins: [publicMembers, readmeTables],
};
