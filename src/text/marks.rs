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

/// True for what stands behind an initial; in Urdu that is its full stop.
pub(crate) fn is_initial_stop(c: char) -> bool {
    matches!(c, '.' | '۔')
}

/// True for marks of Amharic and Burmese that are typed twice for a full stop.
pub(crate) fn is_stop_when_doubled(c: char) -> bool {
    matches!(c, '፡' | '၊')
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

/// True for the bracket that citations stand in, besides those of a format.
pub(crate) fn is_citing_bracket(c: char) -> bool {
    c == '【'
}

/// True for the brackets that quote.
pub(crate) fn is_quoting_bracket(c: char) -> bool {
    matches!(c, '「' | '」' | '『' | '』' | '｢' | '｣')
}

/// True for a bracket.
pub(crate) fn is_bracket(c: char) -> bool {
    is_open_bracket(c) || is_close_bracket(c)
}

/// The families of quotation marks: those of one family are partners.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum QuoteFamily {
    Straight,
    Curly,
    Angled,
    SmallAngled,
    Single,
}

/// Which way a quotation mark looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum QuoteSide {
    /// It stands below the line, or is turned round, and only opens.
    Low,
    Left,
    Right,
    /// It looks the same both ways.
    Both,
    /// It is an accent, which neither opens nor closes by itself.
    Accent,
}

/// Says of which family a quotation mark is, and which way it looks.
pub(crate) fn quote(c: char) -> Option<(QuoteFamily, QuoteSide)> {
    use QuoteFamily::{Angled, Curly, Single, SmallAngled, Straight};
    use QuoteSide::{Accent, Both, Left, Low, Right};
    Some(match c {
        '"' | '＂' => (Straight, Both),
        '„' | '‟' | '〝' => (Curly, Low),
        '“' => (Curly, Left),
        '”' | '〞' => (Curly, Right),
        '«' => (Angled, Left),
        '»' => (Angled, Right),
        '‹' => (SmallAngled, Left),
        '›' => (SmallAngled, Right),
        '\'' | '`' => (Single, Both),
        '‚' | '‛' => (Single, Low),
        '‘' => (Single, Left),
        '’' => (Single, Right),
        '´' => (Single, Accent),
        _ => return None,
    })
}

/// True for any quotation mark, whichever way it looks.
pub(crate) fn is_quote(c: char) -> bool {
    quote(c).is_some()
}

/// True for a quotation mark that is no apostrophe either.
pub(crate) fn is_double_quote(c: char) -> bool {
    use QuoteFamily::{Angled, Curly, Straight};
    matches!(quote(c), Some((Straight | Curly | Angled, _)))
}

/// True for a mark that a sentence opens with if all of it is a quotation.
pub(crate) fn opens_speech(c: char) -> bool {
    c == '‘' || is_double_quote(c) && c != '”'
}

/// True for a mark that such a sentence ends with.
pub(crate) fn closes_speech(c: char) -> bool {
    c == '’' || is_double_quote(c) && c != '„'
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

/// Single marks, as the British quote. What opens one may be an apostrophe, too, so that it is none unless it is closed.
pub(crate) const SINGLE: (char, char) = ('‘', '’');

/// True if two quotation marks, one behind the other, open and close a quotation in most languages.
pub(crate) fn are_partners(open: char, close: char) -> bool {
    use QuoteFamily::Curly;
    use QuoteSide::{Left, Right};
    let curled = |c| matches!(quote(c), Some((Curly, Left | Right)));
    closing_quote(open).is_some_and(|partner| partner == close || curled(partner) && curled(close))
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

/// The quotations and parentheses of each kind that are open, counted.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct OpenMarks {
    /// True if a quotation in straight marks is.
    straight: bool,
    low: i32,
    curly: i32,
    angled: i32,
    round: i32,
}

impl OpenMarks {
    /// True for the marks that it counts.
    pub fn counts(c: char) -> bool {
        matches!(c, '(' | ')') || is_double_quote(c)
    }

    /// Reads the next mark.
    pub fn read(&mut self, c: char) {
        use QuoteFamily::{Angled, Curly, Straight};
        use QuoteSide::{Left, Low, Right};
        let (count, more) = match (c, quote(c)) {
            ('(', _) => (&mut self.round, 1),
            (')', _) => (&mut self.round, -1),
            (_, Some((Curly, Low))) => (&mut self.low, 1),
            (_, Some((Curly, _))) if self.low > 0 => (&mut self.low, -1),
            (_, Some((Curly, Left))) => (&mut self.curly, 1),
            (_, Some((Curly, Right))) => (&mut self.curly, -1),
            (_, Some((Angled, Left))) => (&mut self.angled, 1),
            (_, Some((Angled, Right))) => (&mut self.angled, -1),
            (_, Some((Straight, _))) => {
                self.straight = !self.straight;
                return;
            }
            _ => return,
        };
        *count = count.saturating_add(more);
    }

    /// True if whatever was opened is closed, and nothing else.
    pub fn are_closed(self) -> bool {
        !self.straight && [self.low, self.curly, self.angled, self.round] == [0; 4]
    }
}

/// True for the marks that open a question or an exclamation in Spanish.
pub(crate) fn is_inverted(c: char) -> bool {
    matches!(c, '¿' | '¡')
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

/// True for what parts the items of a line, such as the names of sections.
pub(crate) fn is_separator(c: char) -> bool {
    matches!(c, '/' | '|' | '｜' | '·')
}

/// True for the signs of what somebody owns.
pub(crate) fn is_notice(c: char) -> bool {
    matches!(c, '©' | '®')
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

/// Puts the straight apostrophe for whatever is typed for one.
pub(crate) fn straighten_typed(c: char) -> char {
    if c == '‘' { '\'' } else { straighten(c) }
}

/// True for an apostrophe.
pub(crate) fn is_apostrophe(c: char) -> bool {
    straighten(c) == '\''
}

/// Gives a word without the ending of the genitive: "the mayor's".
pub(crate) fn without_genitive(word: &str) -> &str {
    word.strip_suffix('s').and_then(|word| word.strip_suffix(is_apostrophe)).unwrap_or(word)
}

/// Gives a word without the letter that stands for a small word before it: "d'euros".
pub(crate) fn without_elision(word: &str) -> &str {
    let mut letters = word.chars();
    letters.next();
    letters.as_str().strip_prefix(is_apostrophe).unwrap_or(word)
}

/// Gives an Arabic word without the "and" that is written as a part of it, and whether it can be nothing else.
pub(crate) fn without_and(word: &str) -> Option<(&str, bool)> {
    let bare = word.strip_prefix('و')?;
    Some((bare, bare.starts_with(['أ', 'إ', 'آ'])))
}

/// How long a dash is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dash {
    Hyphen,
    En,
    Em,
}

/// Says how long a dash is.
pub(crate) fn dash(c: char) -> Option<Dash> {
    Some(match c {
        '-' | '‐' | '‑' => Dash::Hyphen,
        '–' => Dash::En,
        '—' | '―' => Dash::Em,
        _ => return None,
    })
}

/// True for dashes, which open direct speech in many languages.
pub(crate) fn is_dash(c: char) -> bool {
    dash(c).is_some()
}

/// True for dashes, and for what is typed for one: a minus, or the long vowel of Japanese.
pub(crate) fn is_typed_dash(c: char) -> bool {
    is_dash(c) || matches!(c, '−' | 'ー')
}

/// True for a picture such as a smiling face, and for what belongs to one: its colour, its variant, what joins two.
pub(crate) fn is_picture(c: char) -> bool {
    matches!(u32::from(c), 0x200d | 0x2600..=0x26ff | 0x2764 | 0xfe0f | 0x1f1e6..=0x1faff)
}

/// True for a hyphen.
pub(crate) fn is_hyphen(c: char) -> bool {
    dash(c) == Some(Dash::Hyphen)
}

/// True for what may join the parts of a compound, and for an apostrophe.
pub(crate) fn joins_words(c: char) -> bool {
    c == '/' || is_apostrophe(c) || matches!(dash(c), Some(Dash::Hyphen | Dash::En))
}

/// How dots are written that stand for words left out.
pub(crate) const ELLIPSES: [&str; 2] = ["...", "…"];

/// True for an ellipsis in one character.
pub(crate) fn is_ellipsis(c: char) -> bool {
    terminator(c) == Some(Terminator::Ellipsis)
}

/// True for what ends a line of a page.
pub(crate) fn is_line_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}')
}

/// True for a space that keeps what it parts on one line, as between groups of digits.
pub(crate) fn is_fixed_space(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{202f}' | '\u{2009}')
}

/// True for what ends a word. Not "what is no letter": the vowel signs of Hindi and Tamil are none, and belong to words.
pub(crate) fn is_boundary(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_punctuation() || c.is_whitespace();
    }
    // Most are letters of Latin, Greek, Cyrillic and Armenian, and that is soon told.
    !matches!(c, 'À'..='ͽ' | 'Ϳ'..='Ֆ')
        && (c.is_whitespace()
            || matches!(c, '\u{2000}'..='\u{206f}' | '→' | '←')
            || is_quote(c)
            || is_bracket(c)
            || is_stop(c)
            || is_pause(c)
            || is_bullet(c)
            || is_separator(c)
            || is_inverted(c)
            || is_notice(c))
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
