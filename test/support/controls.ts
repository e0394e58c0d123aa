// Controls of all sorts in the toolbar, for tests of how they are put together.
import { html } from 'lit';
import { features } from '../../src/features/index.js';
import type { FeatureListing } from '../../src/features/feature.js';

let words = 'Nothing';

/** What the last of them says from now on. */
export const say = (said: string): void => void (words = said);

const probe: FeatureListing = {
  name: 'probe',
  isWanted: (element) => (element as unknown as Element).matches('.with-controls'),
  load: () =>
    Promise.resolve(() => ({
      places: {
        toolbar: () => html`
          <select aria-label="What is shown">
            <option>Everything there is</option>
          </select>
          <input type="search" aria-label="Words" />
          <button type="button" part="control">${words}</button>
        `,
      },
    })),
};

/** Has elements of the class "with-controls" show a choice, a field and a button beside their own. */
export const addControls = (): void => void (features as FeatureListing[]).unshift(probe);
