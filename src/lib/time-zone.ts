/** Whether this browser knows a time zone of that name; none is a fine one too. */
export function isTimeZone(name: unknown): name is string | undefined {
  try {
    // To make one takes long.
    return name === undefined || !!new Intl.DateTimeFormat('en', { timeZone: name as string });
  } catch {
    return false;
  }
}
