//! Shapes of input that cost a program dear whose time or memory grows faster than what it is given.

use conspectus::Length;

/// Articles of one shape, and the length of summary that is asked of them.
pub struct Shape {
    pub name: &'static str,
    /// The articles, in about so many bytes.
    pub articles: fn(usize) -> Vec<String>,
    pub length: Length,
}

/// One article: a line that counts up, or the words of a list, until there are so many bytes.
fn one(bytes: usize, unit: impl Fn(usize) -> String) -> Vec<String> {
    let mut text = String::with_capacity(bytes + 200);
    for number in 0.. {
        if text.len() >= bytes {
            break;
        }
        text += &unit(number);
    }
    vec![text]
}

/// As many articles as there are units in so many bytes.
fn many(bytes: usize, unit: impl Fn(usize) -> String) -> Vec<String> {
    let (mut all, mut total) = (Vec::new(), 0);
    // The corpus takes 20,000.
    for number in 0..20_000 {
        if total >= bytes {
            break;
        }
        let text = unit(number);
        total += text.len();
        all.push(text);
    }
    all
}

/// A word of letters for a number: the same for the same, another for another.
fn word(mut number: usize) -> String {
    let mut word = String::new();
    for _ in 0..3 {
        word.push(char::from(b"bdfgklmnprstvz"[number % 14]));
        number /= 14;
        word.push(char::from(b"aeiou"[number % 5]));
        number /= 5;
    }
    word
}

/// The same with a capital.
fn name(number: usize) -> String {
    let word = word(number);
    word[..1].to_uppercase() + &word[1..]
}

/// A number that looks random and is the same each time.
fn mix(number: usize) -> usize {
    let mixed = (number as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed ^ (mixed >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9) as usize >> 33
}

/// A sentence as people write it, of a vocabulary of some thousand words.
fn sentence(number: usize) -> String {
    let words: Vec<String> = (0..14).map(|w| word(mix(number * 14 + w) % 3_000 * (mix(w + number) % 7) / 6)).collect();
    format!("The {} and {}. ", words[..7].join(" "), words[7..].join(" "))
}

/// An article of twenty such sentences: ten of its own, and ten of some hundred that others have as well.
fn story(number: usize) -> String {
    (0..10).map(|s| sentence(mix(number + s) % 200) + &sentence(1_000 + number * 10 + s)).collect()
}

/// An article of three sentences of a hundred words, each in another order.
fn same_words(number: usize) -> String {
    let sentence = |s: usize| {
        let words: Vec<String> = (0..12).map(|w| word(mix(number * 36 + s * 12 + w) % 100 * 37)).collect();
        format!("The {}. ", words.join(" "))
    };
    (0..3).map(sentence).collect()
}

const fn shape(name: &'static str, articles: fn(usize) -> Vec<String>) -> Shape {
    Shape { name, articles, length: Length::Words(150) }
}

const fn long(name: &'static str, length: Length, articles: fn(usize) -> Vec<String>) -> Shape {
    Shape { name, articles, length }
}

/// All shapes. The first ones are of one article, the next of many, and of the last long summaries are asked.
pub const SHAPES: [Shape; 58] = [
    shape("prose", |b| one(b, sentence)),
    shape("the word zero", |b| one(b, |_| "zero ".into())),
    shape("number words in lines", |b| one(b, |n| format!("{} zero one two\n", word(n)))),
    shape("one million and", |b| one(b, |_| "one million and ".into())),
    shape("numbers", |b| one(b, |n| format!("{n} "))),
    shape("numbers with nouns", |b| {
        one(b, |n| format!("There were {} {}s at the {}. ", mix(n) % 900, word(n % 40), word(n)))
    }),
    shape("one number, one noun", |b| one(b, |_| "There were 41 dead at the pier. ".into())),
    shape("other numbers, one noun", |b| one(b, |n| format!("There were {n} dead at the pier. "))),
    shape("one name speaks", |b| {
        one(b, |n| format!("Spokeswoman Anna Redfern said the {} was {}. ", word(n), word(mix(n))))
    }),
    shape("names speak", |b| one(b, |n| format!("Spokeswoman Anna {} said the {} was shut. ", name(n), word(mix(n))))),
    shape("surnames", |b| one(b, |n| format!("{} {} went to {}. ", name(n % 60), name(n), name(mix(n) % 90_000)))),
    shape("one surname", |b| one(b, |n| format!("{} Redfern was there. ", name(n)))),
    shape("one given name", |b| one(b, |n| format!("Anna {} was there. ", name(n)))),
    shape("capitals", |b| one(b, |n| format!("{} ", name(n)))),
    shape("one run of capitals", |b| one(b, |_| "Anna ".into())),
    shape("all capitals", |b| {
        one(b, |n| format!("THE {} OF {}. ", word(n).to_uppercase(), word(mix(n)).to_uppercase()))
    }),
    shape("abbreviations", |b| one(b, |n| format!("{} ", word(n)[..3].to_uppercase()))),
    shape("quotations", |b| one(b, |n| format!("“We saw the {} and the {} of it,” he said. ", word(n % 50), word(n)))),
    shape("equal quotations", |b| one(b, |_| "“We saw the lights and heard nothing of it,” he said. ".into())),
    shape("quotations of common words", |b| {
        one(b, |n| format!("“We saw the {} light of the {} sea,” he said. ", word(mix(n) % 30), word(mix(n + 7) % 30)))
    }),
    shape("a long quotation", |b| one(b, |n| format!("“We saw the {} and heard {} of it ", word(n), word(mix(n))))),
    shape("long quotations", |b| one(b, |n| format!("“{}{}” he said. ", sentence(n), sentence(n + 1)))),
    shape("times", |b| one(b, |n| format!("{:02}:{:02} ", n % 24, n % 60))),
    shape("times in sentences", |b| one(b, |n| format!("At {:02}:{:02} the {} came. ", n % 24, n % 60, word(n)))),
    shape("dates", |b| one(b, |n| format!("On {} May {} it {}. ", n % 31 + 1, 1900 + n % 120, word(n)))),
    shape("weekdays", |b| one(b, |n| format!("On {} the {} rose. ", ["Monday", "Tuesday", "Friday"][n % 3], word(n)))),
    shape("shares", |b| one(b, |n| format!("{n} % of "))),
    shape("money", |b| one(b, |n| format!("${n} million "))),
    shape("hashtags", |b| one(b, |n| format!("#{}#{} ", word(n), word(mix(n))))),
    shape("addresses", |b| one(b, |n| format!("www.example.com/{}/{n} ", word(n)))),
    shape("other words", |b| one(b, |n| format!("{} ", word(n)))),
    shape("short sentences", |b| one(b, |_| "It is so. ".into())),
    shape("short other sentences", |b| one(b, |n| format!("It {}. ", word(n)))),
    shape("sentences that point", |b| one(b, |n| format!("They {} it there. ", word(n)))),
    shape("lines of a letter", |b| one(b, |_| "a\n".into())),
    shape("lines of two words", |b| one(b, |n| format!("{} {}\n", word(n), word(n + 1)))),
    shape("empty lines", |b| one(b, |_| "\n\n".into())),
    shape("equal paragraphs", |b| one(b, |_| "The ferry ran aground on Tuesday with 412 people on board.\n\n".into())),
    shape("a list", |b| one(b, |n| format!("{n}. {}\n", name(n)))),
    shape("one long sentence", |b| one(b, |n| format!("and the {} of {} ", word(n), word(mix(n))))),
    shape("Chinese", |b| {
        one(b, |n| format!("{}{}。", char::from_u32(0x4e00 + mix(n) as u32 % 3_000).unwrap_or('一'), "渡船搁浅"))
    }),
    shape("many articles", |b| many(b, story)),
    shape("equal articles", |b| {
        many(b, |_| "The ferry ran aground on Tuesday with 412 people on board. Nobody was hurt.".into())
    }),
    shape("nearly equal articles", |b| {
        many(b, |n| format!("The ferry ran aground on Tuesday with {n} people on board. Nobody was hurt."))
    }),
    shape("a name in each article", |b| many(b, |n| format!("Anna {} was there on the day.", name(n)))),
    shape("a surname in each article", |b| many(b, |n| format!("{} Redfern was there on the day.", name(n)))),
    shape("a name near another", |b| many(b, |n| format!("Anna Redf{}rn was there on the day.", word(n)))),
    shape("articles of quotations", |b| {
        many(b, |n| {
            format!(
                "“We saw the {} light of the {} sea,” he said in {}.",
                word(mix(n) % 30),
                word(mix(n + 7) % 30),
                word(n)
            )
        })
    }),
    shape("articles of one word", |b| many(b, |n| word(n))),
    shape("articles of letters", |b| many(b, |_| "a".into())),
    shape("articles of a figure", |b| {
        many(b, |n| format!("The ferry with {} people ran aground off {}.", mix(n) % 1_000, name(n)))
    }),
    shape("articles of the same words", |b| many(b, same_words)),
    long("a thousand words of the same", Length::Words(1_000), |b| many(b, same_words)),
    shape("two articles, prose", |b| [one(b / 2, sentence), one(b / 2, |n| sentence(n + 3))].concat()),
    shape("two articles, numbers", |b| {
        let numbers =
            |k: usize| move |n: usize| format!("There were {} {}s at the pier. ", mix(n + k) % 900, word(n % 40));
        [one(b / 2, numbers(0)), one(b / 2, numbers(1))].concat()
    }),
    long("half of many", Length::Percent(50.0), |b| many(b, story)),
    long("half of an article", Length::Percent(50.0), |b| one(b, sentence)),
    long("a million words", Length::Words(1_000_000), |b| many(b, story)),
];
