import type { StagedElement } from '../stages/first-stage.js';

/** Whether the page offers its readers a control of that name. */
export const offers = ({ controls }: Pick<StagedElement, 'controls'>, name: string): boolean =>
  controls.split(/\s+/).includes(name);
