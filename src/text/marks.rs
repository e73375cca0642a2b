//! Marks: the characters that punctuate, a table for each kind.

/// What a terminator says about the sentence before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Terminator {
    /// A full stop, which abbreviations and numbers use as well (`ATerm` in UAX #29).
    Stop,
    /// An ellipsis in one character.
    Ellipsis,
    /// A question or exclamation mark, which may stand inside a sentence (`Yahoo!`, `"Why?" he asked`).
    Mark,
    /// A full stop that is nothing else, as `।` and `。`.
    Full,
}

/// Says which terminator a character is in every language: `STerm` and `ATerm` of UAX #29 for the scripts in use today. What
/// ends sentences in one language only stands in its [`Conventions`](crate::language::Conventions).
pub(crate) fn terminator(c: char) -> Option<Terminator> {
    Some(match c {
        '.' | '．' | '․' => Terminator::Stop,
        '…' | '⋯' => Terminator::Ellipsis,
        '!' | '?' | '‼' | '‽' | '⁇' | '⁈' | '⁉' | '！' | '？' | '؟' | '\u{37e}' | '፧' => {
            Terminator::Mark
        }
        // Armenian, Arabic (Urdu), Syriac, Devanagari, Burmese, Ethiopic, Khmer, Mongolian, Tibetan, Ol Chiki and CJK.
        '։' | '۔' | '܀' | '܁' | '܂' | '।' | '॥' | '။' | '።' | '፨' | '។' | '៕' | '᠃' | '᠉' | '།' | '᱾' | '᱿' | '。'
        | '｡' => Terminator::Full,
        _ => return None,
    })
}

/// True if a paragraph ends as a sentence does, closing quotation marks and brackets aside.
pub(crate) fn ends_sentence(slice: &str) -> bool {
    let bare = slice.trim_end_matches(|c: char| c.is_whitespace() || is_closing(c));
    // Hindi is often typed with a bar for the danda.
    let danda = |bare: &str| bare.trim_end().ends_with(|c| matches!(c, '\u{900}'..='\u{97F}'));
    bare.ends_with(is_stop) || bare.strip_suffix('|').is_some_and(danda)
}

/// True for terminators that need no space behind them.
pub(crate) fn is_wide(c: char) -> bool {
    matches!(c, '。' | '｡' | '！' | '？' | '．' | '।' | '॥' | '။' | '።' | '፧' | '۔' | '։' | '។')
}

/// True for what closes a quotation or a bracket.
pub(crate) fn is_closing(c: char) -> bool {
    matches!(c, '"' | '”' | '’' | '\'' | '»' | '«' | '“' | '‘' | ')' | ']' | '」' | '』' | '）' | '›')
}

/// True for what ends a sentence in every language.
pub(crate) fn is_stop(c: char) -> bool {
    terminator(c).is_some()
}

/// True for a full stop, which headlines hardly ever end in.
pub(crate) fn is_full_stop(c: char) -> bool {
    matches!(terminator(c), Some(Terminator::Stop | Terminator::Full))
}

/// True for a bracket that opens.
pub(crate) fn is_open_bracket(c: char) -> bool {
    closing_bracket(c).is_some()
}

/// Gives the bracket that closes what this one opens.
pub(crate) fn closing_bracket(c: char) -> Option<char> {
    Some(match c {
        '(' => ')',
        '[' => ']',
        '{' => '}',
        '（' => '）',
        '［' => '］',
        '｛' => '｝',
        '「' => '」',
        '『' => '』',
        '《' => '》',
        '〈' => '〉',
        '【' => '】',
        '〔' => '〕',
        '〖' => '〗',
        '｢' => '｣',
        _ => return None,
    })
}

/// True for a bracket that closes.
pub(crate) fn is_close_bracket(c: char) -> bool {
    matches!(c, ')' | ']' | '}' | '）' | '］' | '｝' | '」' | '』' | '》' | '〉' | '】' | '〕' | '〗' | '｣')
}

/// True for the brackets that quote.
pub(crate) fn is_quoting_bracket(c: char) -> bool {
    matches!(c, '「' | '」' | '『' | '』' | '｢' | '｣')
}

/// True for any quotation mark, whichever way it looks.
pub(crate) fn is_quote(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | '`'
            | '“'
            | '”'
            | '„'
            | '‟'
            | '‘'
            | '’'
            | '‚'
            | '‛'
            | '«'
            | '»'
            | '‹'
            | '›'
            | '＂'
            | '´'
            | '〝'
            | '〞'
    )
}

/// Gives the mark that closes a quotation which this one opens, in most of the languages that open one so.
pub(crate) fn closing_quote(c: char) -> Option<char> {
    Some(match c {
        '"' => '"',
        '“' | '”' => '”',
        '„' => '“',
        '«' => '»',
        '»' => '«',
        '「' => '」',
        '『' => '』',
        _ => return None,
    })
}

/// Tells, mark by mark, whether a text is inside of a quotation.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Quoting {
    inside: bool,
    /// True if the quotation was opened below the line: then what opens one elsewhere closes it.
    low: bool,
}

impl Quoting {
    /// Reads the next character.
    pub fn read(&mut self, c: char) {
        match c {
            '"' => self.inside = !self.inside,
            '“' if self.low => *self = Self::default(),
            '“' | '«' | '„' | '「' | '『' => (self.inside, self.low) = (true, c == '„'),
            '”' | '»' | '」' | '』' => *self = Self::default(),
            _ => {}
        }
    }

    /// True if what was read last is inside, or opened a quotation.
    pub fn is_inside(self) -> bool {
        self.inside
    }
}

/// True for the bullets that open list items.
pub(crate) fn is_bullet(c: char) -> bool {
    matches!(
        c,
        '•' | '⁃'
            | '●'
            | '▪'
            | '▫'
            | '◦'
            | '‣'
            | '∙'
            | '■'
            | '□'
            | '◆'
            | '◇'
            | '►'
            | '▶'
            | '➢'
            | '➤'
            | '✓'
            | '✔'
    )
}

/// True for a comma.
pub(crate) fn is_comma(c: char) -> bool {
    matches!(c, ',' | '،' | '，' | '、' | '၊' | '፣')
}

/// True for a colon.
pub(crate) fn is_colon(c: char) -> bool {
    matches!(c, ':' | '：')
}

/// True for what parts clauses: a comma, a semicolon or a colon.
pub(crate) fn is_pause(c: char) -> bool {
    is_comma(c) || is_colon(c) || matches!(c, ';' | '；' | '؛' | '፤')
}

/// Puts the straight apostrophe for one that is curly.
pub(crate) fn straighten(c: char) -> char {
    if matches!(c, '’' | 'ʼ') { '\'' } else { c }
}

/// True for dashes, which open direct speech in many languages.
pub(crate) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '–' | '—' | '―' | '‐' | '‑')
}

/// True for a sign of per cent.
pub(crate) fn is_percent(c: char) -> bool {
    matches!(c, '%' | '٪' | '％')
}

/// True for the sign of a currency.
pub(crate) fn is_currency(c: char) -> bool {
    currency(c).is_some()
}

/// Gives the code of the currency that a sign stands for.
pub(crate) fn currency(c: char) -> Option<&'static str> {
    Some(match c {
        '$' => "USD",
        '€' => "EUR",
        '£' => "GBP",
        '¥' | '￥' => "JPY",
        '₹' => "INR",
        '₺' => "TRY",
        '₽' => "RUB",
        '₩' => "KRW",
        '₪' => "ILS",
        '₴' => "UAH",
        '₫' => "VND",
        '₱' => "PHP",
        '₦' => "NGN",
        _ => return None,
    })
}
