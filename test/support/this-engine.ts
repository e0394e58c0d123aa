// Which engine runs a test. Only how much is tried depends on it, and what cannot be asked of all.

/** The one in which everything is looked at from all sides. */
export const isChromium = /Chrome\//.test(navigator.userAgent);

/** WebKitGTK takes a fifth of a second for each film and sound, and several times as long for all the rest. */
export const isSlow = /AppleWebKit/.test(navigator.userAgent) && !isChromium;
