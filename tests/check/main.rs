//! A text held against the articles: degrees, positions, and bad input.

mod values;

use conspectus::{
    Article, Check, CheckedDegree, CheckedSentence, Corpus, ErrorKind, Limit, Offsets, Options, QuotationState, Reason,
    ValueState, WarningKind, limits,
};
use std::ops::ControlFlow;

const FERRY: [&str; 3] = [
    "The ferry Morning Star hit a sandbank off Port Ellery on Monday. It had left Brannock at nine. All 412 people on board \
     were taken ashore by lifeboats. \"We heard a loud bang and then everything went quiet,\" said Ada Renwick, the captain.",
    "A ferry with 412 people on board ran onto a sandbank off Port Ellery on Monday. Nobody was hurt. The harbour master, \
     Idris Fenn, said the ship was 32 years old and had cost €4.5 million.",
    "Lifeboats took 412 people ashore from the Morning Star, which hit a sandbank off Port Ellery on Monday. The captain, \
     Ada Renwick, was new to the route. Divers did not find a leak in the hull.",
];

fn corpus(articles: &[&str]) -> Corpus {
    let mut corpus = Corpus::new();
    for article in articles {
        corpus.add(Article::new(*article)).unwrap();
    }
    corpus
}

fn check(articles: &[&str], text: &str) -> Check {
    corpus(articles).check(text, &Options::default()).unwrap()
}

/// The only sentence of a text.
fn sentence(articles: &[&str], text: &str) -> CheckedSentence {
    let check = check(articles, text);
    assert_eq!(check.sentences.len(), 1, "{text}: {:?}", check.sentences);
    check.sentences.into_iter().next().unwrap()
}

#[test]
fn each_sentence_has_a_degree() {
    use CheckedDegree::*;
    for (text, degree, sources) in [
        ("The ferry Morning Star hit a sandbank off Port Ellery on Monday.", Verbatim, 2),
        ("the ferry Morning Star hit a sandbank off Port Ellery on Monday", Verbatim, 2),
        ("Divers  did not find a leak in the hull!", Verbatim, 1),
        ("On Monday a ferry with 412 people on board hit a sandbank off Port Ellery.", Same, 2),
        (
            "The Morning Star hit a sandbank off Port Ellery on Monday because its new radar was switched off and the mate had fallen asleep.",
            Part,
            0,
        ),
        ("All 415 people on board were taken ashore by lifeboats.", Differs, 0),
        ("Divers did find a leak in the hull.", Differs, 0),
        ("The captain, Idris Fenn, was new to the route.", Differs, 0),
        ("Ticket prices in the capital rose sharply last year.", None, 0),
    ] {
        let found = sentence(&FERRY, text);
        assert_eq!(found.degree, degree, "{text}: {:?}", found.roots);
        if degree != Same {
            assert_eq!(found.sources, sources, "{text}: {:?}", found.roots);
        }
        assert_eq!(found.roots.first().map_or(None, |root| root.degree), degree);
    }
}

#[test]
fn the_same_denies_the_same() {
    let articles = [
        "The council of Brannock met on Tuesday to talk about the old harbour bridge. It is not known when the next meeting will \
         be held. The mayor said that the council wants a new bridge of steel beside the old harbour before the winter.",
    ];
    let told = "The council of Brannock met on Tuesday and wants a new bridge of steel beside the old harbour.";
    assert_eq!(sentence(&articles, told).degree, CheckedDegree::Same);
    // The passage denies something else.
    let denied =
        "The council of Brannock, which met on Tuesday, will not build a new bridge of steel beside the old harbour.";
    assert_eq!(sentence(&articles, denied).degree, CheckedDegree::Part);
}

#[test]
fn the_same_is_denied_in_other_words() {
    let articles = [
        "The police did not discover any signs of a forced entry at the house in Marsh Lane, a spokeswoman said.",
        "Nobody answered the door of the house in Marsh Lane on Friday.",
    ];
    let told = "The police discovered no signs of a forced entry at the house in Marsh Lane.";
    assert_eq!(sentence(&articles, told).degree, CheckedDegree::Same);
    let denied = "The police discovered signs of a forced entry at the house in Marsh Lane.";
    assert!(sentence(&articles, denied).degree < CheckedDegree::Same);
}

#[test]
fn words_in_a_row_that_no_passage_has_are_more_than_it_says() {
    let told = "Lifeboats took 412 people ashore from the Morning Star, which hit a sandbank off Port Ellery on Monday";
    for added in [", and were given hot soup.", " after a wild dance.", ", although swimming was strictly forbidden."] {
        let found = sentence(&FERRY, &format!("{told}{added}"));
        assert_eq!(found.degree, CheckedDegree::Part, "{added}: {:?}", found.roots);
    }
}

#[test]
fn another_word_in_the_place_of_one_is_shown() {
    for (language, article, told, own, other) in [
        (
            "en",
            "The new pump failed in tests on Tuesday, the engineers of the ferry said.",
            "The new pump succeeded in tests on Tuesday, the engineers said.",
            "succeeded",
            "failed",
        ),
        (
            "en",
            "A spokesman of the Ellery Ferry Company confirmed the visit of the divers.",
            "A spokesman of the Ellery Ferry Company regretted the visit of the divers.",
            "regretted",
            "confirmed",
        ),
        (
            "de",
            "Der Rat von Brannock hat den Bau der neuen Brücke über den Hafen genehmigt.",
            "Der Rat von Brannock hat den Bau der neuen Brücke über den Hafen gestoppt.",
            "gestoppt",
            "genehmigt",
        ),
    ] {
        let mut corpus = Corpus::new();
        corpus.add(Article::new(article).with_language(language)).unwrap();
        let found = corpus.check(told, &Options::default()).unwrap();
        let root = &found.sentences[0].roots[0];
        assert_eq!(root.degree, CheckedDegree::Part, "{told}");
        let pair = root.differing.iter().map(|pair| (pair.own.text.as_str(), pair.other.text.as_str()));
        assert_eq!(pair.collect::<Vec<_>>(), [(own, other)], "{told}");
        assert_eq!(
            corpus.check(article, &Options::default()).unwrap().sentences[0].roots[0].degree,
            CheckedDegree::Verbatim
        );
    }
}

#[test]
fn what_nobody_tells_of_a_known_person_is_not_the_same() {
    let articles = [
        "Captain Jon Arden, 54, has commanded the Marlin for nine years.",
        "An inquiry has been opened by the Marine Safety Board.",
    ];
    for told in ["The captain, Jon Arden, resigned.", "The Marine Safety Board has scrapped its inquiry."] {
        assert!(sentence(&articles, told).degree < CheckedDegree::Same, "{told}");
    }
}

#[test]
fn what_an_article_denies_word_for_word_is_not_the_same_in_another() {
    let told = "The Tarn Fell quarry will open again in the autumn, the owner said on Thursday.";
    let other =
        "The owner said on Thursday that the Tarn Fell quarry will open again in the autumn. Nobody was hurt there.";
    let denial =
        "The Tarn Fell quarry will not open again in the autumn, the owner said on Thursday. Thirty people work there.";
    assert_eq!(sentence(&[other], told).degree, CheckedDegree::Same);
    assert_ne!(sentence(&[other, denial], told).degree, CheckedDegree::Same);
}

#[test]
fn what_is_mostly_a_quotation_is_not_the_same_in_other_words() {
    let article = "\"We had calm water, a full moon and a great deal of luck,\" said Ruth Adebayo of the coast guard.";
    let other =
        "Ruth Adebayo of the coast guard spoke of calm water, a moon and \"a great deal of luck\" that they had.";
    let told = article.replace("full", "half");
    assert_eq!(sentence(&[article, other], article).degree, CheckedDegree::Verbatim);
    for root in sentence(&[article, other], &told).roots {
        assert!(root.degree < CheckedDegree::Same, "{root:?}");
    }
}

#[test]
fn a_heading_of_which_the_articles_have_nothing_is_not_checked() {
    for heading in [
        "## What is known",
        "# Background. And more",
        "**In short**",
        "  **In short**:",
        "| what | how many |\n|---|---|",
    ] {
        let check = check(&FERRY, &format!("{heading}\n\nDivers did not find a leak in the hull."));
        let told: Vec<&str> = check.sentences.iter().map(|s| s.words.text.as_str()).collect();
        assert_eq!(told, ["Divers did not find a leak in the hull."], "{heading}");
    }
    // The articles have it, it claims something, or it is none.
    for line in
        ["## Divers find no leak", "## 23 dead in the harbour", "| sharks | 23 |", "What is known", "**In** short"]
    {
        let check = check(&FERRY, &format!("{line}\n\nDivers did not find a leak in the hull."));
        assert_eq!(check.sentences.len(), 2, "{line}: {:?}", check.sentences);
    }
}

#[test]
fn a_line_that_only_announces_is_not_checked() {
    for line in
        ["More follows:", "**Mehr dazu:**", "Pour en savoir plus :", "更多内容：", "Further particulars, in brief:"]
    {
        let check = check(&FERRY, &format!("{line}\n\nDivers did not find a leak in the hull."));
        let told: Vec<&str> = check.sentences.iter().map(|s| s.words.text.as_str()).collect();
        assert_eq!(told, ["Divers did not find a leak in the hull."], "{line}");
    }
    // It claims something.
    for line in ["The captain was asleep on the bridge:", "Seven of them were hurt:", "Idris Fenn:", "More follows."] {
        let check = check(&FERRY, &format!("{line}\n\nDivers did not find a leak in the hull."));
        assert_eq!(check.sentences.len(), 2, "{line}: {:?}", check.sentences);
    }
}

#[test]
fn marks_are_no_words() {
    let plain = "All 412 people on board were taken ashore by lifeboats.";
    for text in [
        "- All **412** people on board were taken ashore by lifeboats.[1]",
        "All 412 people on board were taken ashore by lifeboats [2][3].",
        "> All 412 people on board were taken ashore by lifeboats.¹",
        "## All 412 people on board were taken ashore by [lifeboats](https://a.example/b).",
        "1. All 412 people on board were taken ashore by `lifeboats`.\n2. Nobody was hurt.",
        "* [ ] _All_ 412 people on board were taken ashore by lifeboats【4†source】.",
        "| All 412 people | on board were taken ashore by lifeboats |\n|---|---|",
        "All 412 people on board were taken ashore by lifeboats[^1].",
    ] {
        let check = check(&FERRY, text);
        let found = &check.sentences[0];
        assert_eq!(found.degree, CheckedDegree::Verbatim, "{text}: {found:?}");
        assert_eq!(&text[found.words.start..found.words.end], found.words.text);
        assert_eq!(found.values.len(), 1, "{text}: {:?}", found.values);
    }
    assert_eq!(sentence(&FERRY, plain).degree, CheckedDegree::Verbatim);
}

#[test]
fn other_languages_are_checked() {
    for (article, same, differs) in [
        (
            "Bei dem Unglück in Kellmünde starben am Freitag neun Menschen.",
            "Neun Menschen starben am Freitag bei dem Unglück in Kellmünde.",
            "Bei dem Unglück in Kellmünde starben am Freitag elf Menschen.",
        ),
        (
            "Neuf personnes sont mortes vendredi dans l'accident de Kellmouth.",
            "Vendredi, neuf personnes sont mortes dans l'accident de Kellmouth.",
            "Onze personnes sont mortes vendredi dans l'accident de Kellmouth.",
        ),
        (
            "Nueve personas murieron el viernes en el accidente de Villamar.",
            "El viernes murieron nueve personas en el accidente de Villamar.",
            "Once personas murieron el viernes en el accidente de Villamar.",
        ),
        (
            "Nove pessoas morreram na sexta-feira no acidente de Vilamar.",
            "Na sexta-feira, nove pessoas morreram no acidente de Vilamar.",
            "Onze pessoas morreram na sexta-feira no acidente de Vilamar.",
        ),
        (
            "Nove persone sono morte venerdì nell'incidente di Villamare.",
            "Venerdì nove persone sono morte nell'incidente di Villamare.",
            "Undici persone sono morte venerdì nell'incidente di Villamare.",
        ),
        (
            "Bij het ongeluk in Kelmond kwamen vrijdag 19 mensen om het leven.",
            "Vrijdag kwamen bij het ongeluk in Kelmond 19 mensen om het leven.",
            "Bij het ongeluk in Kelmond kwamen vrijdag 21 mensen om het leven.",
        ),
        (
            "Vid olyckan i Kellby dog 19 människor på fredagen.",
            "På fredagen dog 19 människor vid olyckan i Kellby.",
            "Vid olyckan i Kellby dog 21 människor på fredagen.",
        ),
        (
            "W wypadku w Kelmowie zginęło w piątek 19 osób.",
            "W piątek w wypadku w Kelmowie zginęło 19 osób.",
            "W wypadku w Kelmowie zginęło w piątek 21 osób.",
        ),
        (
            "В аварии в Кельмове в пятницу погибли 19 человек.",
            "В пятницу в аварии в Кельмове погибли 19 человек.",
            "В аварии в Кельмове в пятницу погибли 21 человек.",
        ),
        (
            "Kellmouth'taki kazada cuma günü 19 kişi öldü.",
            "Cuma günü Kellmouth'taki kazada 19 kişi öldü.",
            "Kellmouth'taki kazada cuma günü 21 kişi öldü.",
        ),
    ] {
        let articles = [article];
        assert_eq!(sentence(&articles, article).degree, CheckedDegree::Verbatim, "{article}");
        assert_eq!(sentence(&articles, same).degree, CheckedDegree::Same, "{same}");
        let other = sentence(&articles, differs);
        assert_eq!(other.degree, CheckedDegree::Differs, "{differs}: {other:?}");
        assert!(other.values.iter().any(|value| value.state == ValueState::Differs), "{differs}: {other:?}");
    }
}

#[test]
fn positions_lead_back() {
    let text = "“Müller” 🚢 *All* 412 people on board were taken ashore by lifeboats. The ship is 33 years old.";
    let units: Vec<u16> = text.encode_utf16().collect();
    let options = Options::default().with_offsets(Offsets::Utf16);
    let check = corpus(&FERRY).check(text, &options).unwrap();
    let values = check.sentences.iter().flat_map(|s| &s.values).map(|v| &v.words);
    let words: Vec<_> = check.sentences.iter().map(|s| &s.words).chain(values).collect();
    assert!(words.len() > 3);
    for words in words {
        assert_eq!(String::from_utf16(&units[words.start..words.end]).unwrap(), words.text);
    }
    for root in check.sentences.iter().flat_map(|s| &s.roots) {
        let passage = &root.passage;
        let units: Vec<u16> = FERRY[passage.article].encode_utf16().collect();
        assert_eq!(String::from_utf16(&units[passage.start..passage.end]).unwrap(), passage.text);
    }
}

#[test]
fn its_own_sentences_are_verbatim_and_a_check_changes_nothing() {
    let mut corpus = corpus(&FERRY);
    let before = corpus.summarize(&Options::default());
    for article in FERRY {
        let check = corpus.check(article, &Options::default()).unwrap();
        assert_eq!(check.of, 3);
        for found in check.sentences {
            assert_eq!(found.degree, CheckedDegree::Verbatim, "{found:?}");
            assert!(found.values.iter().all(|value| value.state == ValueState::Found), "{found:?}");
            assert!(found.quotations.iter().all(|quotation| quotation.state == QuotationState::Exact), "{found:?}");
        }
    }
    corpus.check("Something else, in 1999, by \"nobody who was ever there\".", &Options::default()).unwrap();
    assert_eq!(corpus.summarize(&Options::default()), before);
    let again = self::check(&FERRY, FERRY[0]);
    assert_eq!(corpus.check(FERRY[0], &Options::default()).unwrap(), again);
}

#[test]
fn headlines_and_captions_are_held_against() {
    let page = "Tower of Skelby lighthouse cracks in gale\n\nBy Ada Renwick\n\nKeepers left the Skelby light on Sunday after plaster fell into the lamp room. \
                The council will decide on repairs in March.\n\nPhoto: The leaning gallery seen from Corran beach. (Idris Fenn / Skelby Courier)\n\n\
                Engineers measured the walls on Monday and found that the north side had moved by nine centimetres. Share on Facebook";
    let dropped = corpus(&[page]).summarize(&Options::default()).articles.remove(0).dropped;
    let reasons: Vec<_> = dropped.iter().map(|d| d.reason).collect();
    assert!(reasons.contains(&Reason::Title) && reasons.contains(&Reason::Caption), "{dropped:?}");
    for (text, degree) in [
        ("Tower of Skelby lighthouse cracks in gale.", CheckedDegree::Verbatim),
        ("The leaning gallery, seen from Corran beach.", CheckedDegree::Verbatim),
        ("Share on Facebook", CheckedDegree::None),
    ] {
        assert_eq!(sentence(&[page], text).degree, degree, "{text}");
    }
}

#[test]
fn what_does_not_count_is_not_held_against() {
    let mut corpus = corpus(&FERRY);
    let options = Options::default().with_excluded([1]);
    let check = corpus.check("Nobody was hurt.", &options).unwrap();
    assert_eq!((check.of, check.sentences[0].degree), (2, CheckedDegree::None));
}

#[test]
fn of_very_many_sentences_the_same_is_found() {
    let bridge = |n: usize| {
        let lines = (0..30).map(|line| format!("Plan {line} of the council of Ward {n} names road {n}x{line}. "));
        format!("The bridge over the Elm at Kellmouth closed on Friday. {}", lines.collect::<String>())
    };
    let mut corpus = Corpus::new();
    for n in 0..160 {
        corpus.add(Article::new(bridge(n))).unwrap();
    }
    corpus.add(Article::new(FERRY[0])).unwrap();
    let options = Options::default().with_included(0..161);
    for text in ["On Monday the Morning Star hit a sandbank off Port Ellery.", "It had left Brannock at nine."] {
        let check = corpus.check(text, &options).unwrap();
        let root = &check.sentences[0].roots[0];
        assert!(root.degree >= CheckedDegree::Same && root.passage.article == 160, "{text}: {root:?}");
    }
}

#[test]
fn bad_input_has_a_clear_result() {
    for text in ["", " \n\n ", "***", "|||\n|---|---|", "[1][2]", "...", "\u{200b}", "```\n```"] {
        assert_eq!(check(&FERRY, text).sentences, [], "{text:?}");
    }
    for text in [
        "Kellmouth",
        "412",
        "?",
        "“",
        "\"\"\"\"",
        "[[[[(((",
        "](](](",
        "\u{feff}ferry\u{0}",
        "¹²³",
        "- - - - -",
        "**a*b_c`d",
    ] {
        let check = check(&FERRY, text);
        assert!(check.sentences.len() <= 1, "{text:?}");
    }
    let none = check(&[], "Nobody was hurt in 1999.");
    assert_eq!((none.of, none.sentences[0].degree), (0, CheckedDegree::None));
    assert_eq!(none.warnings[0].kind, WarningKind::NoArticles);
    let german = "Die Stadt will im nächsten Jahr neue Straßenbahnen kaufen, weil die alten seit vielen Jahren nicht mehr \
                  zuverlässig fahren und die Fahrgäste sich beschweren.";
    let other = check(&FERRY, german);
    assert_eq!(other.sentences[0].degree, CheckedDegree::None);
    assert_eq!(other.warnings[0].kind, WarningKind::SeveralLanguages);
    let mut corpus = corpus(&FERRY);
    let error = corpus.check(&"ferry ".repeat(limits::CHECKED_BYTES / 6 + 1), &Options::default()).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::TooLarge { limit: Limit::CheckedBytes, .. }));
    assert!(error.to_string().contains("Check it in parts"));
    let stopped = corpus.check_with_progress(FERRY[0], &Options::default(), |_| ControlFlow::Break(()));
    assert_eq!(stopped.unwrap_err().kind(), &ErrorKind::Cancelled);
}
