/** What programs write as the title of a file where nobody wrote one. */
const NOBODYS = /^(?:microsoft\s+(?:word|powerpoint|excel|publisher)\b|untitled|unbenannt|ohne titel|sans (?:titre|nom)|(?:sin|sem) t[ií]tulo|(?:new |neues? )?do[ck]ument\s?\d*$|powerpoint|presentation\d*$|layout \d|slide \d|print(?:ing)?\b|about:|https?:|file:|[\p{P}\p{N}\s]*$)/iu;
const FILE = /(?:\.(?:docx?|odt|rtf|pdf|indd|qx[pd]|tex|dvi|txt|html?|pages|pptx?|xlsx?|e?ps|p65|pmd|fm|md)$|^\S*[_\d\\/]\S*$)/iu;

/** What is longer is a text. */
const LONGEST = 300;

/** True for what a person may have written as the title of a file. */
export const isTitle = (said: string): boolean => said !== "" && said.length <= LONGEST && !NOBODYS.test(said) && !FILE.test(said);
