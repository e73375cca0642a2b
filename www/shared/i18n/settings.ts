/** The texts in English of the settings, with which they come. A language that is loaded has them with its others. */
export const settings = {
  language: "Language",
  theme: "Colours",
  themeAuto: "Like the system",
  themeLight: "Light",
  themeDark: "Dark",
  forget: "Forget everything",
  forgotten: "All gone. Nothing is kept in this browser any more.",
  forgetFailed: "This browser did not let the page wipe its store. Remove this site’s data in the browser’s settings.",
};
