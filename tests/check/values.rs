//! The values of a checked text: figures, names and quotations, found or not.

use super::{FERRY, sentence};
use conspectus::{CheckedDegree, QuotationState, ValueKind, ValueState};

#[test]
fn each_value_is_found_or_not() {
    use ValueKind::*;
    use ValueState::*;
    for (text, value, kind, state, others) in [
        ("All 412 people on board were taken ashore by lifeboats.", "412", Number, Found, &[][..]),
        ("All 418 people on board were taken ashore by lifeboats.", "418", Number, Differs, &["412"]),
        ("All four hundred and twelve people were taken ashore.", "four hundred and twelve", Number, Found, &[]),
        ("The harbour master said the ship was 33 years old and had cost €4.5 million.", "33", Age, Differs, &["32"]),
        ("The ship had cost €4.5 million, the harbour master said.", "€4.5 million", Money, Found, &[]),
        ("The ship had cost €6.5 million, the harbour master said.", "€6.5 million", Money, Differs, &["€4.5 million"]),
        ("The ferry Morning Star hit a sandbank off Port Ellery on Friday.", "Friday", Date, Differs, &["Monday"]),
        ("A new line of trams was opened in 1974.", "1974", Date, Absent, &[]),
        ("About 70% of the voters stayed at home.", "70%", Share, Absent, &[]),
        ("The ferry hit a sandbank off Port Ellery.", "Port Ellery", Name, Found, &[]),
        ("The captain, Idris Fenn, was new to the route.", "Idris Fenn", Name, Differs, &["Ada Renwick"]),
        ("The captain, Idris Renwick, was new to the route.", "Idris Renwick", Name, Differs, &["Ada Renwick"]),
        ("Passengers were taken to a school in Kellmouth.", "Kellmouth", Name, Absent, &[]),
    ] {
        let found = sentence(&FERRY, text);
        let values: Vec<&str> = found.values.iter().map(|v| v.words.text.as_str()).collect();
        let found = found.values.iter().find(|v| v.words.text == value);
        let found = found.unwrap_or_else(|| panic!("{text}: no {value} in {values:?}"));
        let there: Vec<&str> = found.others.iter().map(|p| p.text.as_str()).collect();
        assert_eq!((found.kind, found.state), (kind, state), "{text}: {found:?}");
        assert!(others.iter().all(|other| there.contains(other)), "{text}: {there:?}");
        assert_eq!(found.found.is_empty(), state != Found, "{text}: {found:?}");
    }
}

#[test]
fn each_quotation_is_exact_changed_or_absent() {
    use QuotationState::*;
    for (text, state, other_speaker, changed) in [
        ("\"We heard a loud bang and then everything went quiet,\" said Ada Renwick.", Exact, false, &[][..]),
        ("“We heard a loud bang …,” the captain said.", Exact, false, &[]),
        ("\"A loud bang and then everything went quiet\", Renwick said.", Exact, false, &[]),
        ("\"We heard a loud bang and then everything went quiet,\" said Idris Fenn.", Exact, true, &[]),
        (
            "\"We heard a loud crash and then everything went quiet,\" said Renwick.",
            Changed,
            false,
            &[("crash", "bang")],
        ),
        ("\"We heard a bang and then everything went quiet,\" said Renwick.", Changed, false, &[("", "loud")]),
        ("\"We heard a loud bang and then everything went dark,\" said Renwick.", Changed, false, &[("dark", "quiet")]),
        (
            "\"We heard a loud bang and then everything went quiet again,\" said Renwick.",
            Changed,
            false,
            &[("again", "")],
        ),
        ("\"We all heard a loud bang and then everything went quiet,\" said Renwick.", Changed, false, &[("all", "")]),
        ("\"The council will look at every bridge by spring,\" said Renwick.", Absent, false, &[]),
    ] {
        let found = sentence(&FERRY, text);
        let [found] = found.quotations.as_slice() else { panic!("{text}: {:?}", found.quotations) };
        let there = found.changed.iter().map(|change| {
            let own = change.own.as_ref().map_or("", |words| words.text.as_str());
            (own, change.other.as_ref().map_or("", |passage| passage.text.as_str()))
        });
        assert_eq!((found.state, found.other_speaker), (state, other_speaker), "{text}: {found:?}");
        assert_eq!(there.collect::<Vec<_>>(), changed, "{text}");
        assert_eq!(found.passage.is_none(), state == Absent, "{text}");
    }
}

#[test]
fn a_figure_of_another_thing_is_not_found() {
    let articles = [
        "Nine people died when a bridge fell in Kellmouth on Friday. Fourteen cars stood on it.",
        "A bridge fell in Kellmouth on Friday, and nine people died.",
    ];
    let found = sentence(&articles, "Fourteen people died when a bridge fell in Kellmouth on Friday.");
    assert_eq!((found.degree, found.values[0].state), (CheckedDegree::Differs, ValueState::Differs), "{found:?}");
}

#[test]
fn a_figure_is_found_however_it_is_written() {
    use ValueState::*;
    let articles = [
        "Kellmouth\n\nTuesday, July 7, 2019\n\nA stone for those who died in the flood of 2015 was unveiled in the harbour today. The \
         flood took the homes of 120,000 people. The new dam is 12.5 metres high. \
         Children laid flowers at the stone, and a band played until the evening.",
    ];
    for (text, value, state) in [
        ("The flood took the homes of 120.000 people.", "120.000", Found),
        ("The flood took the homes of 120000 people.", "120000", Found),
        ("The flood took the homes of 120.500 people.", "120.500", Absent),
        ("The new dam is 125 metres high.", "125", Differs),
        ("In 2019 a stone for those who died in the flood was unveiled in the harbour.", "2019", Found),
        ("In 2017 a stone for those who died in the flood was unveiled in the harbour.", "2017", Differs),
    ] {
        let found = sentence(&articles, text);
        let found = found.values.iter().find(|v| v.words.text == value);
        assert_eq!(found.map(|v| v.state), Some(state), "{text}: {found:?}");
    }
    // The dates of this language are not read.
    let czech = [
        "Most je otevřen\n\nÚterý, 24. července 2018\n\nStarosta Jan Kvapil dnes otevřel nový most přes řeku Brannu. Podle něj stál \
         devět milionů korun a lidé na něj čekali celé tři roky. Na břehu hrála hudba a děti dostaly zmrzlinu.",
    ];
    for (day, state) in [("24", Found), ("23", Absent)] {
        let found = sentence(&czech, &format!("Starosta {day}. července otevřel nový most přes řeku Brannu."));
        assert_eq!(found.values[0].state, state, "{day}: {:?}", found.values);
    }
    // Nobody tells the year: not all of it is told.
    let found = sentence(&articles, "In 2017 a stone for those who died in the flood was unveiled in the harbour.");
    assert_eq!(found.degree, CheckedDegree::Part, "{:?}", found.roots);
}

#[test]
fn the_same_has_every_name_in_its_place() {
    use CheckedDegree::*;
    let articles = [
        "On Monday the mayor, Nora Quill, opened the new bridge over the river with a pair of golden scissors. Later that day \
         Idris Fenn gave a dinner in Kellmouth.",
        "A new bridge over the river was opened on Monday by the mayor with golden scissors. It was Idris Fenn who had drawn it. \
         He wants to build a second bridge in the old port. In Brannock the council will ask Kellmouth for money.",
    ];
    for (text, degrees) in [
        ("The mayor, Nora Quill, opened the new bridge over the river with golden scissors.", &[Same][..]),
        // The passage has the name, but says something else of it.
        ("The mayor, Idris Fenn, opened the new bridge over the river with golden scissors.", &[Part, Differs]),
        // Nobody has the whole name.
        ("The mayor, Nora Fenn, opened the new bridge over the river with golden scissors.", &[Part, Differs]),
        // A sentence before the passage names whom it speaks of.
        ("Idris Fenn wants to build a second bridge in the old port.", &[Same]),
        // Each stands in the place of the other.
        ("In Kellmouth the council will ask Brannock for money.", &[Part, Differs]),
    ] {
        let found = sentence(&articles, text);
        assert!(degrees.contains(&found.degree), "{text}: {:?} {:?}", found.degree, found.roots);
    }
}

#[test]
fn one_part_of_a_name_exchanged_is_seen() {
    let articles = [
        "The governor, Juan Manuel Retana, closed the port of Quelmar on Friday because of the storm. Bill Harrow, who leads the \
         dockers, agreed with him. The Ellery Ferry Company keeps its ships in the bay.",
        "On Friday the port of Quelmar was closed by the governor, Juan Manuel Retana, as a storm came near. Ships wait in the bay.",
    ];
    let state = |text: &str| {
        let names = sentence(&articles, text).values.into_iter().filter(|value| value.kind == ValueKind::Name);
        let mut of_persons = names.filter(|value| value.words.text != "Quelmar");
        of_persons.next().map(|value| (value.state, value.others.into_iter().map(|other| other.text).next()))
    };
    for (name, expected, other) in [
        ("Juan Manuel Retana", ValueState::Found, None),
        ("Juan Carlos Retana", ValueState::Differs, Some("Juan Manuel Retana")),
        ("Juan Manuel Ortega", ValueState::Differs, Some("Juan Manuel Retana")),
        // Only spelt otherwise.
        ("Juan Manuel Rettana", ValueState::Absent, None),
    ] {
        let text = format!("The governor, {name}, closed the port of Quelmar on Friday because of the storm.");
        assert_eq!(state(&text), Some((expected, other.map(str::to_owned))), "{name}");
    }
    let friend = "William Harrow, who leads the dockers, agreed with him.";
    assert_ne!(state(friend).unwrap().0, ValueState::Differs, "{:?}", state(friend));
}

#[test]
fn the_same_has_no_other_year_in_its_place() {
    let articles = [
        "The council of Brannock sold the ferry Morning Star to a company from Kellmouth in 2013, after long protests in the \
         harbour. The mayor spoke of a good price. Traders had asked for a vote. Many families had worked on her. Her captain now \
         grows roses. A fire in the engine room had cost nine lives in December 2012.",
        "The harbour of Brannock gets a new quay of stone.",
    ];
    for (year, same) in [("2013", true), ("2012", false)] {
        let text = format!(
            "The council of Brannock sold the ferry Morning Star to a company from Kellmouth in {year} after long protests."
        );
        let degree = sentence(&articles, &text).degree;
        assert_eq!(degree >= CheckedDegree::Same, same, "{year}: {degree:?}");
    }
}

#[test]
fn a_title_is_no_name() {
    for text in ["Mr. Renwick said so.", "The board asked Dr. Renwick and Rep. Fenn."] {
        let values = sentence(&FERRY, text).values;
        let names: Vec<&str> = values.iter().map(|value| value.words.text.as_str()).collect();
        assert!(names.iter().all(|name| ["Renwick", "Fenn"].contains(name)), "{names:?}");
    }
}

#[test]
fn who_has_another_figure_in_its_place_differs() {
    let articles = [
        "The ferry was refloated at high tide at 4:20 a.m. on Tuesday with the help of two tugs and towed to a repair dock.",
        "On Tuesday, at 4:20 a.m., with the tide at its highest, two tugs drew the ferry off the sand and led her away.",
    ];
    let told = "The ferry was refloated at high tide at 5:20 a.m. on Tuesday with the help of two tugs and towed to a repair dock.";
    let found = sentence(&articles, told);
    assert_eq!(found.values[0].others.len(), 2);
    for root in found.roots {
        assert_eq!(root.degree, CheckedDegree::Differs);
        assert_eq!(root.differing[0].other.text, "4:20 a.m.");
    }
}

#[test]
fn both_sides_are_shown() {
    let articles = [
        "Nine people died when a bridge fell in Kellmouth on Friday. The mayor closed the road.",
        "Eleven people died when a bridge fell in Kellmouth on Friday. Rain had washed out the pillars.",
    ];
    let found = sentence(&articles, "Nine people died when a bridge fell in Kellmouth on Friday.");
    let degrees: Vec<CheckedDegree> = found.roots.iter().map(|root| root.degree).collect();
    assert_eq!(degrees, [CheckedDegree::Verbatim, CheckedDegree::Differs]);
    let differing = &found.roots[1].differing[0];
    assert_eq!((differing.own.text.as_str(), differing.other.text.as_str()), ("Nine", "Eleven"));
    assert_eq!((found.degree, found.sources), (CheckedDegree::Verbatim, 1));
}

#[test]
fn what_one_has_and_another_tells_differently_is_found_and_disputed() {
    let articles = [
        "The ferry Morning Star left Brannock for Port Ellery at 9:40 p.m. on Monday. Seventeen people were injured, most of them \
         thrown against seats, when it hit a sandbank.",
        "On Monday the Morning Star left the quay of Brannock at 10:15 p.m., bound for Port Ellery. Fourteen people were injured, \
         none of them seriously, when it hit a sandbank.",
        "At least a dozen people were injured when the Morning Star, which had left Brannock shortly before 10 p.m. on Monday, hit a \
         sandbank off Port Ellery.",
    ];
    for (text, value, others) in [
        ("The Morning Star left Brannock at 9:40 p.m. on Monday.", "9:40 p.m.", &["10:15 p.m."][..]),
        ("Fourteen people were injured, none of them seriously.", "Fourteen", &["Seventeen"]),
        ("At least a dozen people were injured when it hit a sandbank.", "dozen", &[]),
        ("The Morning Star left Brannock shortly before 10 p.m. on Monday.", "10 p.m.", &["10:15 p.m."]),
    ] {
        let found = sentence(&articles, text);
        let disputed =
            found.values.iter().find(|v| v.words.text == value).unwrap_or_else(|| panic!("{text}: {found:?}"));
        let told: Vec<&str> = disputed.others.iter().map(|p| p.text.as_str()).collect();
        assert_eq!((disputed.state, told.as_slice()), (ValueState::Found, others), "{text}");
        for other in &disputed.others {
            let root = found.roots.iter().find(|root| root.articles == [other.article]).unwrap();
            assert_eq!(root.degree, CheckedDegree::Differs, "{text}: {root:?}");
            let pairs = root.differing.iter().map(|d| (d.own.text.as_str(), d.other.text.as_str()));
            assert_eq!(pairs.collect::<Vec<_>>(), [(value, other.text.as_str())], "{text}");
        }
    }
}
