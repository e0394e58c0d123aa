// For servers: what search engines are told, of the payload that an endpoint answers. No API of Node's, and no
// document.
export { LiveBlogError, type ErrorCode } from '../errors.js';
export type { FormatAdapter } from '../formats/format.js';
export type { Publisher } from '../structured-data/posting.js';
export { structuredData, type StructuredDataPage } from './structured-data.js';
