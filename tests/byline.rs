//! Who wrote an article and when, by the lines below its headline: what is sure, and what is not taken.

use conspectus::{Article, ArticleReport, Corpus, Options};

/// A text of a language: a headline, the lines under test, and prose.
const TEXTS: &[(&str, &str, &str)] = &[
    (
        "en",
        "Ferry runs aground off Port Ellery",
        "The ferry Halcyon Star ran aground off Port Ellery with 412 people on board, and lifeboats took all of them ashore before the tide came in.",
    ),
    (
        "de",
        "Fähre läuft vor Brannock auf Grund",
        "Die Fähre Halcyon Star ist vor Brannock auf Grund gelaufen, und die Rettungsboote haben alle 412 Menschen an Bord an Land gebracht, bevor die Flut kam.",
    ),
    (
        "fr",
        "Un ferry s’échoue au large de Brannock",
        "Le ferry Halcyon Star s’est échoué au large de Brannock avec 412 personnes à bord, et les canots de sauvetage les ont toutes ramenées à terre avant la marée.",
    ),
    (
        "es",
        "Un ferry encalla frente a Brannock",
        "El ferry Halcyon Star encalló frente a Brannock con 412 personas a bordo, y los botes salvavidas las llevaron a todas a tierra antes de que subiera la marea.",
    ),
    (
        "pt",
        "Balsa encalha perto de Brannock",
        "A balsa Halcyon Star encalhou perto de Brannock com 412 pessoas a bordo, e os botes salva-vidas levaram todas elas para a terra antes que a maré subisse.",
    ),
    (
        "it",
        "Un traghetto si arena davanti a Brannock",
        "Il traghetto Halcyon Star si è arenato davanti a Brannock con 412 persone a bordo, e le scialuppe le hanno portate tutte a terra prima che salisse la marea.",
    ),
    (
        "nl",
        "Veerboot loopt vast bij Brannock",
        "De veerboot Halcyon Star is bij Brannock aan de grond gelopen met 412 mensen aan boord, en de reddingsboten hebben hen allemaal aan land gebracht voor het vloed werd.",
    ),
    (
        "sv",
        "Färja går på grund utanför Brannock",
        "Färjan Halcyon Star gick på grund utanför Brannock med 412 personer ombord, och livbåtarna förde dem alla i land innan tidvattnet kom in över sandbankarna.",
    ),
    (
        "ru",
        "Паром сел на мель у Браннока",
        "Паром «Халцион Стар» сел на мель у Браннока с 412 людьми на борту, и спасательные шлюпки доставили их всех на берег до того, как начался прилив.",
    ),
    (
        "ar",
        "عبارة تجنح قبالة برانوك",
        "جنحت العبارة هالسيون ستار قبالة برانوك وعلى متنها 412 شخصا، ونقلت قوارب النجاة جميع من كانوا عليها إلى الشاطئ قبل أن يرتفع المد في المساء.",
    ),
    (
        "tr",
        "Feribot Brannock açıklarında karaya oturdu",
        "Halcyon Star feribotu Brannock açıklarında 412 kişiyle karaya oturdu ve cankurtaran botları gelgit yükselmeden önce hepsini kıyıya çıkardı, kimse yaralanmadı.",
    ),
    (
        "zh",
        "渡轮在布兰诺克外海搁浅",
        "渡轮“翠鸟之星”号周二清晨在布兰诺克外海搁浅，船上共有四百一十二人。救生艇在涨潮之前把所有人都送上了岸，没有人受伤，警方正在调查事故的原因。",
    ),
];

/// The lines, and what they tell: the author, and the day.
const LINES: &[(&str, &str, &str, &str)] = &[
    ("en", "By Ada Renwick\nPublished 12 March 2026", "Ada Renwick", "2026-03-12"),
    ("en", "BY ADA RENWICK AND IDRIS FENN\nMarch 12, 2026 8:03 am ET", "ADA RENWICK AND IDRIS FENN", "2026-03-12"),
    ("en", "By Ada Renwick and Idris Fenn | 12th Mar 2026", "Ada Renwick and Idris Fenn", "2026-03-12"),
    ("en", "By Will May in Port Ellery", "Will May", ""),
    ("en", "Updated March 14, 2026\nPublished March 12, 2026, updated 14 March 2026", "", "2026-03-12"),
    ("en", "Written by Ludwig van Dorn\n2026-03-12 08:15", "Ludwig van Dorn", "2026-03-12"),
    ("en", "Published: 26/03/2026", "", "2026-03-26"),
    ("de", "Von Ada Renwick\n12. März 2026", "Ada Renwick", "2026-03-12"),
    (
        "de",
        "Von Ada Renwick und Idris Fenn, Brannock\n12.03.2026 08:15 Uhr",
        "Ada Renwick und Idris Fenn",
        "2026-03-12",
    ),
    ("de", "Veröffentlicht am 3. Dezember 2026", "", "2026-12-03"),
    ("fr", "Par Ada Renwick\nPublié le 12 mars 2026 à 8h15", "Ada Renwick", "2026-03-12"),
    ("fr", "Par Jean de La Brosse\nPublié le 1er février 2026", "Jean de La Brosse", "2026-02-01"),
    ("es", "Por Ada Renwick\n12 de marzo de 2026", "Ada Renwick", "2026-03-12"),
    ("es", "Por María de la Vega\nActualizado el 14 de marzo de 2026", "María de la Vega", ""),
    ("pt", "Por Ada Renwick\nPublicado em 12 de março de 2026", "Ada Renwick", "2026-03-12"),
    ("it", "di Ada Renwick\n12 marzo 2026", "Ada Renwick", "2026-03-12"),
    ("nl", "Door Jan van Dam\n12 maart 2026", "Jan van Dam", "2026-03-12"),
    ("sv", "Av Ada Renwick\nPublicerad 12 mars 2026", "Ada Renwick", "2026-03-12"),
    ("ru", "Автор: Ада Ренвик\n12 марта 2026", "Ада Ренвик", "2026-03-12"),
    ("ar", "بقلم سالم الحداد\n12 مارس 2026", "سالم الحداد", "2026-03-12"),
    ("ar", "تاريخ النشر ١٢ مارس ٢٠٢٦", "", "2026-03-12"),
    ("tr", "Yazar: Ada Renwick\n12 Mart 2026", "Ada Renwick", "2026-03-12"),
    ("zh", "作者：张伟 编辑：李娜\n2026-03-12 08:15", "张伟", "2026-03-12"),
    ("en", "By Ada Renwick Updated March 12, 2026", "Ada Renwick", ""),
    ("en", "By Ada Renwick March 12, 2026", "Ada Renwick", "2026-03-12"),
    ("en", "By Ada Renwick Published March 12, 2026", "Ada Renwick", "2026-03-12"),
    ("en", "By Ada Renwick Tuesday, 3 March 2026", "Ada Renwick", "2026-03-03"),
    ("en", "By Will May", "Will May", ""),
    // What is not sure.
    ("en", "Published 03/04/2026 10:30", "", ""),
    ("pt", "Publicado em 03/04/2026 às 10:30", "", ""),
    ("fr", "Publié le 03/04/2026 à 10:30", "", ""),
    ("de", "12. Dez. 2026, 10:30 Uhr", "", ""),
    ("en", "By Tuesday, Port Ellery", "", ""),
    ("en", "By Tuesday Evening", "", ""),
    ("en", "By the river", "", ""),
    ("en", "By The River", "", ""),
    ("en", "By Reuters", "", ""),
    ("en", "Source: Northwater Agency", "", ""),
    ("en", "Published 03/04/2026", "", ""),
    ("en", "Published 31 March 1826", "", ""),
    ("en", "Published March 12", "", ""),
    ("de", "Von der See", "", ""),
    ("de", "Von Die Redaktion", "", ""),
    ("fr", "Par la mer", "", ""),
    ("es", "Por el mar", "", ""),
];

fn reports(articles: Vec<Article>) -> Vec<ArticleReport> {
    let mut corpus = Corpus::new();
    for article in articles {
        corpus.add(article).unwrap();
    }
    corpus.summarize(&Options::default()).articles
}

fn text(language: &str, lines: &str) -> String {
    let (_, headline, prose) = TEXTS.iter().find(|text| text.0 == language).unwrap();
    format!("{headline}\n{lines}\n\n{prose}\n\n{prose}")
}

#[test]
fn the_lines_below_a_headline_name_author_and_day() {
    let wrong: Vec<String> = LINES
        .iter()
        .filter_map(|(language, lines, author, published)| {
            let read = reports(vec![Article::new(text(language, lines))]).remove(0);
            let found = (read.author.unwrap_or_default(), read.published.unwrap_or_default());
            (found.0 != *author || found.1 != *published).then(|| format!("{language}: {lines:?}: {found:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_day_that_the_article_tells_of_is_not_its_own() {
    for (lines, published) in [("12 March 2026", Some("2026-03-12")), ("", None)] {
        let told = format!("{}\n\nJune 4, 2019 – The council approves the plan for the bridge.", text("en", lines));
        assert_eq!(reports(vec![Article::new(told)]).remove(0).published.as_deref(), published, "{lines}");
    }
}

#[test]
fn what_is_given_goes_first() {
    let given = Article::new(text("en", "By Ada Renwick\n12 March 2026"))
        .with_author(" Ida Renwick ")
        .with_published("March the third");
    let read = reports(vec![given]).remove(0);
    assert_eq!(read.author.as_deref(), Some("Ida Renwick"));
    assert_eq!(read.published.as_deref(), Some("March the third"));
}

#[test]
fn a_dateline_has_a_day_if_it_says_the_year() {
    let prose = TEXTS[0].2;
    for (dateline, expected) in
        [("PORT ELLERY, March 3, 2026 (Reuters) -", Some("2026-03-03")), ("PORT ELLERY, Dec. 31 (UPI) --", None)]
    {
        let article = Article::new(format!("Ferry runs aground\n\n{dateline} {prose}\n\n{prose}"));
        assert_eq!(reports(vec![article])[0].published.as_deref(), expected, "{dateline}");
    }
}

/// What a paste opens with, what follows, and the headline.
const OPENINGS: &[(&str, &str, &str)] = &[
    // A deck that has more words of the article.
    (
        "Two dead in blast at Corvane gas works",
        "Workers say that valve of the northern tank at the Corvane gas works had leaked for a week before the blast",
        "Two dead in blast at Corvane gas works",
    ),
    // Words that stand in menus as well.
    (
        "Corvane gas works removed from app store of the council",
        "",
        "Corvane gas works removed from app store of the council",
    ),
    // A menu: it has no words of the article.
    ("Home News Sport Weather", "Two dead in blast at Corvane gas works", "Two dead in blast at Corvane gas works"),
    // A caption that has words of the article.
    (
        "Photo: Workers at the northern tank of the Corvane gas works",
        "Two dead in blast at Corvane gas works",
        "Two dead in blast at Corvane gas works",
    ),
];

#[test]
fn what_a_paste_opens_with_is_its_headline() {
    let body = "An explosion at the Corvane gas works killed two workers on Monday night, the fire service of the council said. \
                The blast tore open the northern tank, whose valve had leaked for a week, and threw pieces of it over the store.\n\n\
                Workers said they had told the council of the valve, and that the app for alarms had been removed from their phones.";
    for (first, second, headline) in OPENINGS {
        let read = reports(vec![Article::new(format!("{first}\n\n{second}\n{body}"))]).remove(0);
        assert_eq!(read.title, *headline);
    }
}
