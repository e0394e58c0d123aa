// For servers: a page that can be read before any script, and what search engines are told, of the payload that an
// endpoint answers. No API of Node's, and no document.
export { LiveBlogError, type ErrorCode } from '../errors.js';
export type { FormatAdapter } from '../formats/format.js';
export type { Publisher } from '../structured-data/posting.js';
export { structuredData, type StructuredDataPage } from './structured-data.js';
export { renderLiveBlog, type RenderOptions } from './render.js';
export { styleSheet } from './style-sheet.js';
