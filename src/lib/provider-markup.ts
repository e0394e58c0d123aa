/** What HTML has in it where other sites gave something to embed: frames, and the quotes that their scripts look for. */
export const providerMarkup = /<iframe|-(tweet|video|media|embed|card|vis-)|\bfb-/i;
