/** Gives the focus to the headline of the summary, where what had it goes away. */
export function focusSummary(): void {
  const title = document.getElementById("summary-title");
  if (!title) return;
  title.tabIndex = -1;
  title.focus({ preventScroll: true });
}
