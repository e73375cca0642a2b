//! What holds for every input, as checks that property tests and fuzzing share.

use conspectus::{Article, Corpus, Language, Length, Offsets, Options, Span, Summary, pipeline};
use serde_json::Value;

/// Sentences are in order, disjoint, on character boundaries, and nothing but white space stands between them.
pub fn sentences(text: &str, language: Language) {
    let mut end = 0;
    for span in pipeline::sentences(text, language) {
        assert!(span.start >= end && span.end > span.start, "{span:?} after {end}");
        assert!(text.get(span.start..span.end).is_some(), "{span:?} splits a character");
        assert!(text[end..span.start].chars().all(char::is_whitespace), "lost: {:?}", &text[end..span.start]);
        end = span.end;
    }
    assert!(text[end..].chars().all(char::is_whitespace), "lost: {:?}", &text[end..]);
}

/// Paragraphs are in order, disjoint and complete; what is trimmed off one lies in it, beside its prose.
pub fn paragraphs(text: &str, language: Language) {
    let mut end = 0;
    for paragraph in pipeline::paragraphs(text, language) {
        let Span { start, end: next } = paragraph.span;
        assert!(start >= end && text.get(start..next).is_some(), "{:?} after {end}", paragraph.span);
        assert!(text[end..start].chars().all(char::is_whitespace), "lost: {:?}", &text[end..start]);
        let trimmed = paragraph.trimmed.iter().map(|(span, _)| *span);
        for part in trimmed.chain([paragraph.prose]) {
            assert!(paragraph.span.contains(part), "{part:?} in {:?}", paragraph.span);
            assert!(text.get(part.start..part.end).is_some(), "{part:?} splits a character");
        }
        for (span, _) in &paragraph.trimmed {
            assert!(
                span.end <= paragraph.prose.start || span.start >= paragraph.prose.end,
                "{span:?} is prose as well"
            );
        }
        end = next;
    }
    assert!(text[end..].chars().all(char::is_whitespace), "lost: {:?}", &text[end..]);
}

/// Articles without title or source.
pub fn corpus(texts: &[String]) -> Corpus {
    let mut corpus = Corpus::new();
    for text in texts {
        corpus.add(Article::new(text.clone())).unwrap();
    }
    corpus
}

/// Every passage of the whole report is its stretch of its article, in both countings; the budget holds; asked again, the
/// answer is the same.
pub fn summary(texts: &[String], options: &Options) -> Summary {
    let mut corpus = corpus(texts);
    let utf8 = corpus.summarize(&options.clone().with_offsets(Offsets::Utf8));
    let utf16 = corpus.summarize(&options.clone().with_offsets(Offsets::Utf16));
    each_passage(&serde_json::to_value(&utf8).unwrap(), &mut |article, start, end, passage| {
        assert_eq!(texts[article].get(start..end), Some(passage));
    });
    let units: Vec<Vec<u16>> = texts.iter().map(|text| text.encode_utf16().collect()).collect();
    each_passage(&serde_json::to_value(&utf16).unwrap(), &mut |article, start, end, passage| {
        assert_eq!(String::from_utf16(&units[article][start..end]).ok().as_deref(), Some(passage));
    });
    budget(&utf8, options.length);
    counts(&utf8);
    assert_eq!(utf8, corpus.summarize(&options.clone().with_offsets(Offsets::Utf8)));
    longer(&mut corpus, options, utf8.coverage);
    utf8
}

/// The sentences of a check are in order, and what it cites is its stretch of the text or of an article, in both countings.
/// The check changes no summary.
pub fn check(texts: &[String], text: &str, options: &Options) {
    let mut corpus = corpus(texts);
    let before = corpus.summarize(options);
    let utf8 = corpus.check(text, &options.clone().with_offsets(Offsets::Utf8)).unwrap();
    let utf16 = corpus.check(text, &options.clone().with_offsets(Offsets::Utf16)).unwrap();
    assert_eq!(utf8.sentences.len(), utf16.sentences.len());
    assert!(utf8.sentences.is_sorted_by(|a, b| a.words.end <= b.words.start));
    assert!(utf8.sentences.iter().all(|s| s.sources <= s.roots.len() && s.roots.len() <= utf8.of));
    let source = |article: Option<usize>| article.map_or(text, |article| texts[article].as_str());
    each_stretch(&serde_json::to_value(&utf8).unwrap(), &mut |article, start, end, stretch| {
        assert_eq!(source(article).get(start..end), Some(stretch));
    });
    each_stretch(&serde_json::to_value(&utf16).unwrap(), &mut |article, start, end, stretch| {
        let units: Vec<u16> = source(article).encode_utf16().collect();
        assert_eq!(String::from_utf16(&units[start..end]).ok().as_deref(), Some(stretch));
    });
    assert_eq!(corpus.summarize(options), before);
}

/// A longer summary never covers less.
fn longer(corpus: &mut Corpus, options: &Options, mut coverage: f64) {
    for more in [1, 7, 40] {
        let length = match options.length {
            Length::Words(n) => Length::Words(n.saturating_add(more)),
            Length::Sentences(n) => Length::Sentences(n.saturating_add(more)),
            Length::Percent(p) => Length::Percent(p + more as f64),
            other => panic!("{other:?} is not known here"),
        };
        let now = corpus.summarize(&options.clone().with_length(length)).coverage;
        assert!(
            now >= coverage || matches!(length, Length::Percent(p) if p.is_nan()),
            "{length:?}: {now} < {coverage}"
        );
        coverage = now;
    }
}

/// Calls back with each passage of a result: whatever has a text, an article and two positions.
fn each_passage(value: &Value, check: &mut impl FnMut(usize, usize, usize, &str)) {
    each_stretch(value, &mut |article, start, end, text| {
        if let Some(article) = article {
            check(article, start, end, text);
        }
    });
}

/// Calls back with whatever has a text and two positions, and an article or none.
fn each_stretch(value: &Value, check: &mut impl FnMut(Option<usize>, usize, usize, &str)) {
    let number = |name: &str| value.get(name).and_then(Value::as_u64).map(|n| n as usize);
    if let (Some(start), Some(end), Some(text)) =
        (number("start"), number("end"), value.get("text").and_then(Value::as_str))
    {
        check(number("article"), start, end, text);
    }
    match value {
        Value::Array(values) => values.iter().for_each(|value| each_stretch(value, check)),
        Value::Object(values) => values.values().for_each(|value| each_stretch(value, check)),
        _ => {}
    }
}

fn budget(summary: &Summary, length: Length) {
    match length {
        Length::Words(n) => assert!(summary.words <= n),
        Length::Sentences(n) => assert!(summary.sentences.len() <= n),
        _ => assert!(summary.words <= summary.budget),
    }
    assert_eq!(summary.words, summary.sentences.iter().map(|s| s.words).sum::<usize>());
}

fn counts(summary: &Summary) {
    assert!((0.0..=1.0).contains(&summary.coverage), "coverage {}", summary.coverage);
    for (n, sentence) in summary.sentences.iter().enumerate() {
        assert!((1..=sentence.of).contains(&sentence.sources), "{} of {}", sentence.sources, sentence.of);
        assert!((0.0..=1.0).contains(&sentence.score), "score {}", sentence.score);
        let p = &sentence.passage;
        let mut others = summary.sentences[..n].iter().map(|s| &s.passage).filter(|o| o.article == p.article);
        assert!(others.all(|o| o.end <= p.start || p.end <= o.start), "chosen twice: {:?}", p.text);
    }
}
