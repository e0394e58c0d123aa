// The list of formats; the first that matches a payload reads it.
import type { FormatAdapter } from './format.js';
import { native } from './native.js';

export const formats: readonly FormatAdapter[] = [native];
