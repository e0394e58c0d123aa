// How the match of the village cup stands: a kind of block that no live blog knows. The page brings it.

/** @typedef {import('../server/story-clock.mjs').Entry} Entry */
/** @typedef {readonly [name: string, runs: number, balls: number, isOnStrike?: boolean]} Batter */

/**
 * How it stands.
 * @param {string} overs
 * @param {number} runs
 * @param {number} wickets
 * @param {readonly string[]} over What the balls of the running over brought.
 * @param {readonly Batter[]} batters
 */
export const innings = (overs, runs, wickets, over, batters) => ({
  ...{ type: 'innings', side: 'Overby', against: 'Marram', target: 162 },
  ...{ overs, runs, wickets, over },
  batters: batters.map(([name, scored, balls, isOnStrike = false]) => ({
    ...{ name, runs: scored, balls, isOnStrike },
  })),
});

/** @param {ReturnType<typeof innings>} block @returns {Entry} */
export const stands = (block) => ({ id: 'score', blocks: [block] });
