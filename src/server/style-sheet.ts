import { loadMeans } from './context.js';
import { pageStyles } from './styles.js';

/**
 * The style sheet for entries that stand in a page before the element is there, as `live-blog.css` has it: so that
 * they look as they will, and nothing moves.
 */
export const styleSheet = async (): Promise<string> => pageStyles((await loadMeans()).definitions);
