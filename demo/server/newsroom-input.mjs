// What an editor's page may send. Each field has a rule, and each rule a sentence for what breaks it.

/**
 * @typedef {object} EntryInput
 * @property {string} [title]
 * @property {string} [text]
 * @property {string} [label]
 * @property {string} [kind]
 * @property {boolean} [key]
 * @property {boolean} [pinned]
 * @property {readonly { name: string }[]} [authors]
 */
/**
 * @typedef {object} BlogInput
 * @property {string} [title]
 * @property {string} [kicker]
 * @property {'live' | 'paused' | 'ended'} [status]
 */
/** @typedef {(value: unknown, field: string) => unknown} Rule Returns the value to keep, or throws. */

/** Input that cannot be used, and what to do about it. */
export class InputError extends Error {}

/** @param {number} most @returns {Rule} */
const words = (most) => (value, field) => {
  if (typeof value !== 'string') throw new InputError(`“${field}” has to be a string.`);
  const text = value.trim();
  if (text.length > most)
    throw new InputError(
      `“${field}” has ${text.length} characters. Shorten it to ${most} at most.`,
    );
  return text;
};

/** @type {Rule} */
const flag = (value, field) => {
  if (typeof value !== 'boolean') throw new InputError(`“${field}” has to be true or false.`);
  return value;
};

/** @param {readonly string[]} names @returns {Rule} */
const oneOf = (names) => (value, field) => {
  if (typeof value === 'string' && names.includes(value)) return value;
  throw new InputError(`“${field}” has to be one of: ${names.join(', ')}.`);
};

/** @type {Readonly<Record<string, Rule>>} */
const entryRules = {
  title: words(200),
  text: words(20_000),
  label: words(40),
  author: words(80),
  kind: oneOf(['update', 'summary', 'explainer', 'breaking', 'correction']),
  key: flag,
  pinned: flag,
};

/** @type {Readonly<Record<string, Rule>>} */
const blogRules = {
  title: words(200),
  kicker: words(80),
  status: oneOf(['live', 'paused', 'ended']),
};

/**
 * @param {unknown} value
 * @param {Readonly<Record<string, Rule>>} rules
 */
function readFields(value, rules) {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new InputError('The body has to be a JSON object, such as {"title": "Doors open"}.');
  const fields = Object.entries(value);
  const names = Object.keys(rules).join(', ');
  if (!fields.length) throw new InputError(`The object is empty. Send at least one of: ${names}.`);
  return Object.fromEntries(
    fields.map(([name, content]) => {
      const rule = Object.hasOwn(rules, name) && rules[name];
      if (!rule) throw new InputError(`“${name.slice(0, 40)}” is not known here. Use: ${names}.`);
      return [name, rule(content, name)];
    }),
  );
}

/**
 * Fields of an entry that changes.
 * @param {unknown} value
 * @returns {EntryInput}
 */
export function readChange(value) {
  const { author, ...fields } = readFields(value, entryRules);
  if (author === undefined) return fields;
  return { ...fields, authors: author ? [{ name: /** @type {string} */ (author) }] : [] };
}

/**
 * A new entry.
 * @param {unknown} value
 */
export function readEntry(value) {
  const entry = readChange(value);
  if (!entry.title && !entry.text)
    throw new InputError('An entry needs a “title” or a “text”. Write one of them.');
  return entry;
}

/**
 * @param {unknown} value
 * @returns {BlogInput}
 */
export function readBlog(value) {
  const blog = readFields(value, blogRules);
  if (blog['title'] === '') throw new InputError('A blog needs a title. Write one.');
  return blog;
}
