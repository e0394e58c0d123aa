import type { FormatAdapter } from './format.js';
import { native } from './native.js';
export const mapping = (_fields: string): FormatAdapter => native;
