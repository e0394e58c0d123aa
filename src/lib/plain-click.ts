/** Whether a click only follows a link: with other buttons and keys the browser does more than that. */
export const isPlainClick = (event: MouseEvent): boolean =>
  !(event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
