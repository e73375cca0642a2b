//! What articles quote in the same words, and what one leaves out.

use conspectus::{Article, Corpus, Options};

/// What each version of the only quotation is, in order.
fn versions(articles: &[&str]) -> Vec<String> {
    let mut corpus = Corpus::new();
    for text in articles {
        corpus.add(Article::new(*text)).unwrap();
    }
    let quotations = corpus.summarize(&Options::default()).quotations;
    quotations.into_iter().flat_map(|q| q.versions).map(|v| v.passage.text).collect()
}

#[test]
fn quotations_that_share_a_turn_of_phrase_are_not_cut_from_each_other() {
    let texts = [
        "\"A number of people are still on board and we work to free them,\" said the chief of the lifeboats at Port Ellery.",
        "The coastguard of Port Ellery looks into \"a number of causes\". \"We treat a number of patients,\" said a nurse.",
        "The clerk said: \"This is a day that Port Ellery will not forget.\"",
        "The mayor said: \"This is a test for all of us.\"",
    ];
    assert_eq!(versions(&texts), [""; 0]);
}

#[test]
fn what_an_article_prints_it_does_not_leave_out() {
    let whole = "\"We had no power for nine hours, the pumps stood still and the cellar filled with water,\" said Ida Lund of the bakery.";
    let cuts = |other: &str| {
        let mut corpus = Corpus::new();
        for text in [whole, other] {
            corpus.add(Article::new(text)).unwrap();
        }
        let quotations = corpus.summarize(&Options::default()).quotations;
        let cuts: Vec<String> =
            quotations[0].versions.iter().flat_map(|v| &v.cuts).map(|cut| cut.text.clone()).collect();
        cuts
    };
    let shorter = "\"We had no power for nine hours, and the cellar filled with water,\" said Ida Lund of the bakery.";
    assert_eq!(cuts(shorter), ["the pumps stood still"]);
    // Behind "she said", in other words, in a post without marks: it is all there.
    let told = "\"We had no power for nine hours and the cellar filled with water,\" she wrote. The pumps stood still, a neighbour said.";
    assert_eq!(cuts(told), [""; 0]);
}

#[test]
fn a_quotation_ends_where_its_mark_was_forgotten_and_runs_on_where_the_next_paragraph_opens_it_again() {
    let whole = "Mayor Ida Lund said: \"We can wait no longer, as the piers have cracked and the frost will come back.\" The bridge is closed.";
    let forgotten = "Mayor Ida Lund said: \"We can wait no longer, as the piers have cracked and the frost will come back. \
        The mayor told traders of the closure at the town hall of Kellmouth.";
    let said = "We can wait no longer, as the piers have cracked and the frost will come back.";
    assert_eq!(versions(&[whole, forgotten]), [said]);
    let runs_on = "The harbour bridge of Kellmouth closes. \"We can wait no longer. The piers have cracked and the frost will come back.\n\n\
        \"Who needs the other side has the ferry,\" Mayor Ida Lund said.";
    let both = "\"We can wait no longer. The piers have cracked and the frost will come back,\" Mayor Ida Lund said of the bridge.";
    assert_eq!(
        versions(&[runs_on, both]).first().unwrap(),
        "We can wait no longer. The piers have cracked and the frost will come back."
    );
}

#[test]
fn single_marks_quote_as_well_and_apostrophes_do_not() {
    let double = "Mayor Ida Lund said: “We can’t wait ‘any longer’, as the piers have cracked and the frost will come back.” The bridge closes.";
    let single = "Mayor Ida Lund said: ‘We can’t wait “any longer”, as the piers have cracked and the frost will come back.’ Traders of the old town had not been asked.";
    assert_eq!(versions(&[double, single]).len(), 1);
    let apostrophes = "In the ‘90s the frost came twice, and the piers of the traders’ bridge cracked.";
    assert_eq!(versions(&[apostrophes, apostrophes]).len(), 0);
    // One that nothing closes hides no quotation behind it.
    let [before, behind] = [("In the ‘90s ", " and left."), ("In the nineties ", " and went home.")].map(|(one, other)| {
        format!("{one}Mayor Ida Lund said: “We can wait no longer, as the piers have cracked and the frost will come back”{other}")
    });
    assert_eq!(versions(&[&before, &behind]).len(), 1);
}
