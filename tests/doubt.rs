//! Doubt: an article about another event of the same kind is noticed, and what it says is not counted.

use conspectus::{Article, Corpus, Degree, Options, Summary, WarningKind};

/// Four outlets on one earthquake.
const QUAKE: [&str; 4] = [
    "An earthquake of magnitude 6.1 shook the port of Kellmouth on Monday evening, and at least 14 people were injured. \
     The tremor struck at 7.40 p.m., said the Seismic Office in Ardvale. Several houses near the old harbour of Kellmouth \
     collapsed, and the Corran Bridge was closed. Mayor Edda Brannock asked residents to stay out of damaged buildings. \
     Rescue teams with dogs searched the rubble of a bakery on Corran Street until midnight.",
    "At least 14 people were hurt when an earthquake shook Kellmouth on Monday evening. The Seismic Office in Ardvale put the \
     magnitude at 6.1. Houses near the old harbour collapsed, and police closed the Corran Bridge to traffic. Edda Brannock, \
     the mayor of Kellmouth, said that residents should not enter damaged buildings. Rescue teams searched a collapsed bakery \
     on Corran Street.",
    "Kellmouth was struck by an earthquake of magnitude 6.1 on Monday evening. The Seismic Office said that the tremor came at \
     7.40 p.m. Hospitals treated at least 14 injured people. In the old harbour of Kellmouth several houses collapsed. The \
     Corran Bridge stays closed until engineers have seen it, said Mayor Edda Brannock. Rescue teams with dogs worked on \
     Corran Street all night.",
    "Residents of Kellmouth spent the night outdoors after an earthquake of magnitude 6.1 on Monday evening. Houses in the old \
     harbour collapsed, the Corran Bridge was closed, and at least 14 people were injured, Mayor Edda Brannock said. The \
     Seismic Office in Ardvale recorded the tremor at 7.40 p.m. Rescue teams searched the rubble of a bakery on Corran Street.",
];

/// Another earthquake.
const OTHER: &str = "An earthquake of magnitude 5.3 shook the valley of Ostrovar on Friday morning, and 3 people were injured. \
    Several houses collapsed in the village of Lemsk, and the road to Brodny Pass was closed by rocks. Governor Pavel Hrasny \
    flew to Lemsk with two helicopters of the army. Rescue teams searched the rubble of a school in Lemsk that was empty at \
    the time. Residents of Ostrovar were asked to stay out of damaged buildings.";

fn summary(texts: &[&str], options: &Options) -> Summary {
    let mut corpus = Corpus::new();
    for (n, text) in texts.iter().enumerate() {
        let mut article = Article::new(*text);
        article.source = Some(format!("Outlet {n}"));
        corpus.add(article).unwrap();
    }
    corpus.summarize(options)
}

fn all() -> Vec<&'static str> {
    let mut texts = QUAKE.to_vec();
    texts.insert(2, OTHER);
    texts
}

#[test]
fn another_earthquake_is_in_doubt() {
    let summary = summary(&all(), &Options::default());
    let doubted: Vec<usize> = (0..5).filter(|n| summary.articles[*n].doubt.is_some()).collect();
    assert_eq!(doubted, [2]);
    let article = &summary.articles[2];
    assert!(article.belongs && !article.counted);
    let doubt = article.doubt.as_ref().unwrap();
    let names = |names: &[conspectus::Passage]| names.iter().map(|p| p.text.clone()).collect::<Vec<_>>();
    assert_eq!(names(&doubt.own), ["Lemsk", "Ostrovar", "Friday"]);
    assert_eq!(names(&doubt.others), ["Kellmouth", "Monday", "Seismic"]);
    let warning = summary.warnings.iter().find(|w| w.kind == WarningKind::Doubtful).unwrap();
    assert_eq!(warning.article, Some(2));
    assert!(warning.message.contains("it names Lemsk, Ostrovar, Friday, the others"), "{}", warning.message);
}

#[test]
fn what_is_in_doubt_is_shown_but_neither_counted_nor_chosen_nor_held_against_others() {
    let summary = summary(&all(), &Options::default());
    assert!(!summary.sentences.is_empty());
    for sentence in &summary.sentences {
        assert_ne!(sentence.passage.article, 2);
        assert_eq!(sentence.of, 4);
        let root = sentence.roots.iter().find(|root| root.articles == [2]).unwrap();
        assert!(root.doubted);
        let same = sentence.roots.iter().filter(|root| root.degree == Degree::Same && !root.doubted).count();
        assert_eq!(sentence.sources, same);
    }
    let figures = summary.disagreements.iter().flat_map(|d| &d.values);
    assert!(figures.into_iter().all(|claim| claim.passage.article != 2));
}

#[test]
fn the_reader_decides() {
    let included = Options::default().with_included([2]);
    let summary = summary(&all(), &included);
    assert!(summary.articles[2].doubt.is_none() && summary.articles[2].counted);
    assert_eq!(summary.sentences[0].of, 5);
    assert!(summary.sentences.iter().flat_map(|s| &s.roots).all(|root| !root.doubted));
}

#[test]
fn nothing_is_doubted_where_nothing_speaks_for_it() {
    let three = [QUAKE[0], OTHER, QUAKE[1]];
    for texts in [&QUAKE[..], &three] {
        let summary = summary(texts, &Options::default());
        assert!(summary.articles.iter().all(|a| a.doubt.is_none()), "{:?}", summary.articles);
    }
}

#[test]
fn order_does_not_matter() {
    let mut texts = all();
    texts.reverse();
    let summary = summary(&texts, &Options::default());
    let doubted: Vec<usize> = (0..5).filter(|n| summary.articles[*n].doubt.is_some()).collect();
    assert_eq!(doubted, [2]);
}
