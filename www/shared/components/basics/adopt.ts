/** Adds a style that was not there from the start: it must not cost a request, and the policy takes none that stands in the page. */
export function adopt(styles: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
}
