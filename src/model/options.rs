//! What a reader can ask for.

use crate::model::span::Offsets;
use serde::{Deserialize, Serialize};

/// How a summary is made. `Options::default()` is right for most readers: 150 words in story order.
///
/// ```
/// use conspectus::{Length, Options};
/// let options = Options::default().with_length(Length::Sentences(5)).with_focus("the captain");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Options {
    /// How long the summary may be. It is never longer, but for what is pinned, and as close to it as whole sentences allow.
    pub length: Length,
    /// A topic in the reader's words that the summary should favour; empty for none.
    pub focus: String,
    /// Numbers of articles that are left out of everything; numbers of no article are passed over, here and below.
    pub excluded: Vec<usize>,
    /// Numbers of articles that count although they seem to be about something else. An article in `excluded` stays out.
    pub included: Vec<usize>,
    /// Numbers of articles that are counted as a root of their own, whatever they share with others.
    pub apart: Vec<usize>,
    /// Groups of articles, by their numbers, that are counted as one root, whatever they share.
    pub together: Vec<Vec<usize>>,
    /// Numbers of articles that were already read: the summary covers what the others add.
    pub already_read: Vec<usize>,
    /// Sentences that are in the summary whatever they are worth, and however long that makes it: for each, the number of its
    /// article, from 0, and where it starts there, as [`Options::offsets`] counts. The others are chosen around them. A place
    /// where no sentence starts is passed over, and so are those behind the first 200, here and below.
    pub pinned: Vec<(usize, usize)>,
    /// Sentences that are not in the summary, and neither is what says the same. One that is pinned as well is.
    pub dropped: Vec<(usize, usize)>,
    /// The order of the sentences.
    pub order: Order,
    /// How much each sign of importance counts.
    pub weights: Weights,
    /// What the positions in the result count.
    pub offsets: Offsets,
}

impl Options {
    /// Sets how long the summary may be.
    #[must_use]
    pub fn with_length(mut self, length: Length) -> Self {
        self.length = length;
        self
    }

    /// Sets a topic that the summary should favour.
    #[must_use]
    pub fn with_focus(mut self, focus: impl Into<String>) -> Self {
        self.focus = focus.into();
        self
    }

    /// Sets which articles are left out of everything, by their numbers.
    #[must_use]
    pub fn with_excluded(mut self, excluded: impl IntoIterator<Item = usize>) -> Self {
        self.excluded = excluded.into_iter().collect();
        self
    }

    /// Sets which articles count although they seem to be about something else, by their numbers.
    #[must_use]
    pub fn with_included(mut self, included: impl IntoIterator<Item = usize>) -> Self {
        self.included = included.into_iter().collect();
        self
    }

    /// Sets which articles are counted as a root of their own, by their numbers.
    #[must_use]
    pub fn with_apart(mut self, apart: impl IntoIterator<Item = usize>) -> Self {
        self.apart = apart.into_iter().collect();
        self
    }

    /// Sets which groups of articles are counted as one root, by their numbers.
    #[must_use]
    pub fn with_together(mut self, together: impl IntoIterator<Item = Vec<usize>>) -> Self {
        self.together = together.into_iter().collect();
        self
    }

    /// Sets which articles were already read, by their numbers.
    #[must_use]
    pub fn with_already_read(mut self, already_read: impl IntoIterator<Item = usize>) -> Self {
        self.already_read = already_read.into_iter().collect();
        self
    }

    /// Sets the sentences that are in the summary whatever they are worth, each by its article and where it starts there.
    ///
    /// ```
    /// use conspectus::{Corpus, Length, Options};
    /// let mut corpus = Corpus::new();
    /// corpus.add_all(["A ferry ran aground off Port Ellery on Tuesday.", "A ferry ran aground near Port Ellery. Tugs came at noon."])?;
    /// let options = Options::default().with_length(Length::Sentences(1));
    /// let tugs = (1, 38);
    /// let summary = corpus.summarize(&options.with_pinned([tugs]));
    /// assert!(summary.sentences.iter().any(|s| (s.passage.article, s.passage.start) == tugs));
    /// # Ok::<(), conspectus::Error>(())
    /// ```
    #[must_use]
    pub fn with_pinned(mut self, pinned: impl IntoIterator<Item = (usize, usize)>) -> Self {
        self.pinned = pinned.into_iter().collect();
        self
    }

    /// Sets the sentences that are not in the summary, each by its article and where it starts there.
    #[must_use]
    pub fn with_dropped(mut self, dropped: impl IntoIterator<Item = (usize, usize)>) -> Self {
        self.dropped = dropped.into_iter().collect();
        self
    }

    /// Sets the order of the sentences.
    #[must_use]
    pub fn with_order(mut self, order: Order) -> Self {
        self.order = order;
        self
    }

    /// Sets how much each sign of importance counts.
    #[must_use]
    pub fn with_weights(mut self, weights: Weights) -> Self {
        self.weights = weights;
        self
    }

    /// Sets what the positions in the result count.
    #[must_use]
    pub fn with_offsets(mut self, offsets: Offsets) -> Self {
        self.offsets = offsets;
        self
    }
}

/// The length of a summary; [`crate::limits::summary_words`] says how long one may be, and a warning if that was less.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Length {
    /// At most this many words, counted as a word processor does: what stands between white space, and each character
    /// of a script that is written without spaces.
    Words(usize),
    /// At most this many sentences.
    Sentences(usize),
    /// At most this share of the words of all articles that count, in percent. Values outside 0 to 100 are clamped, and one that
    /// is no number counts as 0.
    Percent(f64),
}

impl Default for Length {
    fn default() -> Self {
        Self::Words(150)
    }
}

/// The order of the sentences of a summary.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Order {
    /// As the articles tell it: what happened first, then what most articles tell earlier, day by day if they are of several.
    #[default]
    Story,
    /// What most independent roots say first.
    Agreement,
}

/// How much each sign of importance counts, each from 0 (not at all) to 2 (twice as much as fitted); 1 is the fitted value.
/// Values outside are clamped, and one that is no number counts as 1.
///
/// ```
/// use conspectus::{Options, Weights};
/// let options = Options::default().with_weights(Weights::default().with_place(0.0));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Weights {
    /// How often the articles use a concept. 0: once is as good as ten times; 2: repetition counts twice.
    pub frequency: f64,
    /// How many independent roots use a concept. 0: one is as good as all; 2: agreement counts twice.
    pub overlap: f64,
    /// How early a sentence stands in its article. 0: place is ignored; 2: the opening rules.
    pub place: f64,
    /// How strongly a sentence pays for its length. 0: long sentences win; 2: short ones win.
    pub brevity: f64,
}

impl Default for Weights {
    fn default() -> Self {
        Self { frequency: 1.0, overlap: 1.0, place: 1.0, brevity: 1.0 }
    }
}

impl Weights {
    /// Sets how much it counts how often the articles use a concept.
    #[must_use]
    pub fn with_frequency(mut self, frequency: f64) -> Self {
        self.frequency = frequency;
        self
    }

    /// Sets how much it counts how many independent roots use a concept.
    #[must_use]
    pub fn with_overlap(mut self, overlap: f64) -> Self {
        self.overlap = overlap;
        self
    }

    /// Sets how much it counts how early a sentence stands.
    #[must_use]
    pub fn with_place(mut self, place: f64) -> Self {
        self.place = place;
        self
    }

    /// Sets how strongly a sentence pays for its length.
    #[must_use]
    pub fn with_brevity(mut self, brevity: f64) -> Self {
        self.brevity = brevity;
        self
    }

    /// The same weights inside their range.
    pub fn clamped(self) -> Self {
        let clamp = |w: f64| if w.is_nan() { 1.0 } else { w.clamp(0.0, 2.0) };
        Self {
            frequency: clamp(self.frequency),
            overlap: clamp(self.overlap),
            place: clamp(self.place),
            brevity: clamp(self.brevity),
        }
    }
}
