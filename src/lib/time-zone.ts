/** Whether this browser knows a time zone of that name; none is a fine one too. */
export function isTimeZone(name: unknown): name is string | undefined {
  try {
    return !!new Intl.DateTimeFormat('en', { timeZone: name as string | undefined });
  } catch {
    return false;
  }
}
