//! Invented articles about one event, as many as are asked for, the same for the same seed.
//!
//! Words are drawn as in real text: a word of rank `r` about as often as `1 / (r + c)^(1 + b)` (Zipf, Mandelbrot), so that
//! `n` words have about `n^b` different ones (Heaps). The articles report the same facts in other words: the more articles,
//! the more facts, and a few facts are in most of them. Some articles are copies of an agency's, some paragraphs are
//! furniture, figures and quotations differ now and then.

/// The power with which the vocabulary grows.
const HEAPS: f64 = 0.62;
/// How many words are about equally common.
const COMMON: f64 = 150.0;
/// How many words in a hundred carry no topic.
const STOP: u64 = 46;
/// Such words, the commonest first.
const STOPWORDS: [&str; 36] = [
    "the", "of", "to", "and", "a", "in", "that", "was", "for", "on", "it", "with", "as", "at", "by", "from", "were",
    "had", "is", "which", "after", "their", "has", "been", "who", "its", "an", "would", "into", "about", "than",
    "when", "over", "before", "between", "under",
];
const STARTS: [&str; 24] = [
    "b", "br", "c", "ch", "d", "f", "fl", "g", "gr", "h", "k", "l", "m", "n", "p", "pr", "r", "s", "sh", "st", "t",
    "tr", "v", "w",
];
const VOWELS: [&str; 10] = ["a", "e", "i", "o", "u", "ea", "ai", "ou", "oo", "ee"];
const ENDS: [&str; 16] = ["n", "r", "l", "t", "nd", "st", "ck", "m", "p", "ss", "rt", "ng", "d", "sh", "ll", ""];
const SUFFIXES: [&str; 10] = ["", "", "", "", "s", "ed", "ing", "er", "ly", "tion"];
const FURNITURE: [&str; 5] =
    ["Advertisement", "Share this article", "Sign up for our newsletter", "Read more", "Photo: Agency"];

/// A generator of numbers that is the same everywhere (SplitMix64).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// From 0 to 1, without 0.
    fn share(&mut self) -> f64 {
        ((self.next() >> 11) + 1) as f64 / (1u64 << 53) as f64
    }

    fn below(&mut self, n: usize) -> usize {
        (self.next() % n.max(1) as u64) as usize
    }

    fn percent(&mut self, n: u64) -> bool {
        self.next() % 100 < n
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from.get(self.below(from.len())).copied().unwrap_or_default()
    }

    /// The rank of a word that carries topic.
    fn rank(&mut self) -> u64 {
        (COMMON * (self.share().powf(-1.0 / HEAPS) - 1.0)).min(1e9) as u64
    }
}

/// The word of that rank.
fn word(rank: u64) -> String {
    let mut dice = Dice(rank.wrapping_mul(0x2545_f491_4f6c_dd1d) ^ 7);
    let syllables = 1 + usize::from(rank > 40) + usize::from(rank > 4000);
    let mut word = String::new();
    for _ in 0..syllables {
        for part in [dice.pick(&STARTS), dice.pick(&VOWELS), dice.pick(&ENDS)] {
            word.push_str(part);
        }
    }
    word + dice.pick(&SUFFIXES)
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|c| c.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A word of a fact.
#[derive(Clone)]
enum Part {
    Stop,
    Word(u64),
    Name(u64),
    Number(u64),
}

/// What several articles report.
struct Fact {
    parts: Vec<Part>,
    quoted: bool,
}

impl Fact {
    fn new(dice: &mut Dice) -> Self {
        let length = 12 + dice.below(20);
        let part = |dice: &mut Dice| match dice.next() % 100 {
            n if n < STOP => Part::Stop,
            n if n < STOP + 9 => Part::Name(dice.rank() / 2 + 60),
            n if n < STOP + 12 => Part::Number(3 + dice.below(900) as u64),
            _ => Part::Word(dice.rank()),
        };
        let parts = (0..length).map(|_| part(dice)).collect();
        Self { parts, quoted: dice.percent(8) }
    }

    /// The fact as one article tells it: other words here and there, some left out, a figure that differs.
    fn told(&self, dice: &mut Dice) -> String {
        let mut words: Vec<String> = Vec::new();
        for part in &self.parts {
            match part {
                Part::Stop => {
                    let rank = (dice.share() * dice.share() * STOPWORDS.len() as f64) as usize;
                    words.push((*STOPWORDS.get(rank).unwrap_or(&"the")).to_owned());
                }
                _ if !self.quoted && dice.percent(12) => {}
                Part::Word(_) if !self.quoted && dice.percent(20) => words.push(word(dice.rank())),
                Part::Word(rank) => words.push(word(*rank)),
                Part::Name(rank) => words.push(capital(&word(*rank))),
                Part::Number(n) => words.push((n + u64::from(dice.percent(5))).to_string()),
            }
        }
        let first = words.first().map(|w| capital(w)).unwrap_or_else(|| "It".into());
        let rest = words.get(1..).unwrap_or_default().join(" ");
        match self.quoted {
            true => format!("“{first} {rest},” said {}.", capital(&word(90 + self.parts.len() as u64))),
            false => format!("{first} {rest}."),
        }
    }
}

/// So many articles about one event, of five kilobytes each, with about the words of `seed`.
pub fn cluster(articles: usize, seed: u64) -> Vec<String> {
    let mut dice = Dice(seed);
    let facts: Vec<Fact> = (0..30 + 20 * (articles as f64).sqrt() as usize).map(|_| Fact::new(&mut dice)).collect();
    let mut texts: Vec<String> = Vec::with_capacity(articles);
    for number in 0..articles {
        if number > 2 && dice.percent(4) {
            let copied = texts[dice.below(number)].clone();
            texts.push(copied);
            continue;
        }
        let mut text = String::new();
        let headline: Vec<String> = (0..7).map(|_| word(dice.rank() / 4)).collect();
        text.push_str(&capital(&headline.join(" ")));
        text.push_str("\n\n");
        while text.len() < 4900 {
            if dice.percent(6) {
                text.push_str(dice.pick(&FURNITURE));
                text.push_str("\n\n");
                continue;
            }
            for _ in 0..2 + dice.below(3) {
                let known = dice.percent(55);
                // The first facts are in most articles, the last in few.
                let fact = (facts.len() as f64 * dice.share().powi(2)) as usize;
                match facts.get(fact).filter(|_| known) {
                    Some(fact) => text.push_str(&fact.told(&mut dice)),
                    None => text.push_str(&Fact::new(&mut dice).told(&mut dice)),
                }
                text.push(' ');
            }
            text.pop();
            text.push_str("\n\n");
        }
        texts.push(text);
    }
    texts
}
