//! Said title: what a file says of its own title. The page does the same in `www/shared/read/said-title.ts`.

use crate::pattern::{Pattern, pattern};

/// What programs write where nobody wrote a title.
static NOBODYS: Pattern = pattern!(concat!(
    r"(?i)^(?:microsoft\s+(?:word|powerpoint|excel|publisher)(?-u:\b)|untitled|unbenannt|ohne titel|sans (?:titre|nom)",
    r"|(?:sin|sem) t[ií]tulo|(?:new |neues? )?do[ck]ument\s?[0-9]*$|powerpoint|presentation[0-9]*$|layout [0-9]|slide [0-9]",
    r"|print(?:ing)?(?-u:\b)|about:|https?:|file:|[\p{P}\p{N}\s]*$)"
));
static FILE: Pattern = pattern!(concat!(
    r"(?i)(?:\.(?:docx?|odt|rtf|pdf|indd|qx[pd]|tex|dvi|txt|html?|pages|pptx?|xlsx?|e?ps|p65|pmd|fm|md)$",
    r"|^\S*[_0-9\\/]\S*$)"
));

/// What is longer is a text.
const LONGEST: usize = 300;

/// True for what a person may have written as the title of a file.
pub fn is_title(said: &str) -> bool {
    !said.is_empty() && said.chars().count() <= LONGEST && !NOBODYS.is_in(said) && !FILE.is_in(said)
}
