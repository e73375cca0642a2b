//! Where two reports differ, on single sentences: forms of numbers that mean the same, values that differ, spellings, news.

use conspectus::{Article, Claim, Corpus, Disagreement, DisagreementKind, Options, Passage, Summary};

/// What else the two reports of the event say, in other words.
fn around(language: &str) -> [&'static str; 2] {
    match language {
        "de" => [
            "Die Sperrung gab Bürgermeisterin Ida Lund im Rathaus bekannt. Die Händler in der Altstadt fürchten um ihre Umsätze, und mehrere sagten bei einer Versammlung, man habe sie zu spät gefragt.",
            "Bürgermeisterin Ida Lund hat im Rathaus von Quellmund bekanntgegeben, dass gesperrt wird. Händler der Altstadt klagten bei einer Versammlung, niemand habe sie rechtzeitig gehört.",
        ],
        "fr" => [
            "La fermeture a été annoncée par la maire Ida Lund à la mairie. Les commerçants de la vieille ville craignent pour leurs ventes, et plusieurs ont dit à une réunion qu'on les avait consultés trop tard.",
            "C'est à la mairie de Querville que la maire Ida Lund a fait savoir que le pont serait fermé. Lors d'une réunion, des commerçants de la vieille ville ont regretté de ne pas avoir été entendus.",
        ],
        "es" => [
            "El cierre lo anunció la alcaldesa Ida Lund en el ayuntamiento. Los comerciantes del casco viejo temen por sus ventas y varios dijeron en una reunión que los habían consultado demasiado tarde.",
            "En el ayuntamiento de Quelmar, la alcaldesa Ida Lund hizo saber que el puente se cerrará. Comerciantes del casco viejo lamentaron en una reunión que nadie los hubiera escuchado a tiempo.",
        ],
        "pt" => [
            "O fechamento foi anunciado pela prefeita Ida Lund na prefeitura. Os comerciantes da cidade velha temem por suas vendas, e vários disseram numa reunião que foram consultados tarde demais.",
            "Na prefeitura de Quelmar, a prefeita Ida Lund avisou que a ponte será fechada. Comerciantes da cidade velha lamentaram numa reunião que ninguém os tivesse ouvido a tempo.",
        ],
        "it" => [
            "La chiusura è stata annunciata dalla sindaca Ida Lund in municipio. I commercianti della città vecchia temono per le vendite, e molti hanno detto a una riunione di essere stati sentiti troppo tardi.",
            "Nel municipio di Quelmara la sindaca Ida Lund ha fatto sapere che il ponte sarà chiuso. Commercianti della città vecchia si sono lamentati a una riunione che nessuno li avesse ascoltati in tempo.",
        ],
        "ru" => [
            "О закрытии объявила мэр Ида Лунд в ратуше. Торговцы старого города опасаются за свои доходы, и многие из них сказали на собрании, что их спросили слишком поздно.",
            "Мэр Ида Лунд сообщила в ратуше Кельмара, что мост закроют. Торговцы старого города жаловались на собрании, что никто не спросил их вовремя.",
        ],
        "zh" => [
            "关闭的消息是市长隆德在市政厅宣布的。老城的商户担心生意，有几位在会上说，征求意见太晚了。",
            "在奎尔茅斯市政厅，市长隆德公布了大桥关闭的消息。老城的店主在会上抱怨，没有人及时听取他们的意见。",
        ],
        "ja" => [
            "橋の閉鎖は、ルンド市長が市役所で発表した。旧市街の商店主は売り上げを心配し、集会では意見を聞くのが遅すぎたという声が上がった。",
            "ルンド市長はクエルマス市役所で、橋が閉鎖されると明らかにした。旧市街の店主たちは集会で、誰も早く話を聞いてくれなかったと訴えた。",
        ],
        _ => [
            "The closure was announced by Mayor Ida Lund at the town hall. Traders in the old town fear for their sales, and several of them told a meeting that they had been asked too late.",
            "At the town hall of Quelmouth, Mayor Ida Lund made known that the bridge will be closed. Shopkeepers of the old town complained at a meeting that nobody had heard them in time.",
        ],
    }
}

/// What two reports of one event differ in, each with a sentence of its own.
fn differ(language: &str, one: &str, two: &str) -> Vec<Disagreement> {
    let [first, second] = around(language);
    let mut corpus = Corpus::new();
    corpus.add(Article::new(format!("{one} {first}"))).unwrap();
    corpus.add(Article::new(format!("{second} {two}"))).unwrap();
    let summary = corpus.summarize(&Options::default());
    assert!(summary.roots.is_empty() && summary.articles.iter().all(|a| a.belongs), "{one} {two}");
    summary.disagreements
}

fn shown(found: &[Disagreement]) -> String {
    let value = |d: &Disagreement| d.values.iter().map(|v| v.passage.text.clone()).collect::<Vec<_>>().join(" / ");
    found.iter().map(|d| format!("{:?}: {}", d.kind, value(d))).collect::<Vec<_>>().join("; ")
}

#[test]
fn forms_of_one_value_are_no_difference() {
    let table = [
        (
            "en",
            "One and a half million lorries cross it in a year, the port said.",
            "In a year 1.5 million lorries cross it, the port said.",
        ),
        (
            "en",
            "A quarter of a million lorries cross it in a month, the port said.",
            "In a month 250,000 lorries cross it, the port said.",
        ),
        (
            "en",
            "Half a million lorries cross it in a month, the port said.",
            "In a month 500,000 lorries cross it, the port said.",
        ),
        (
            "en",
            "Two and a half million lorries cross it in a year, the port said.",
            "In a year 2.5 million lorries cross it, the port said.",
        ),
        (
            "fr",
            "Un million et demi de camions le traversent chaque année, selon le port.",
            "Chaque année, 1,5 million de camions le traversent, selon le port.",
        ),
        (
            "es",
            "Las obras cuestan un millón y medio de euros, según el puerto.",
            "Las obras cuestan 1,5 millones de euros, según el puerto.",
        ),
        (
            "pt",
            "As obras custam um milhão e meio de euros, segundo o porto.",
            "As obras custam 1,5 milhão de euros, segundo o porto.",
        ),
        (
            "it",
            "I lavori costano un milione e mezzo di euro, secondo il porto.",
            "I lavori costano 1,5 milioni di euro, secondo il porto.",
        ),
        (
            "de",
            "Anderthalb Millionen Lastwagen fahren im Jahr darüber, sagte der Hafen.",
            "Im Jahr fahren 1,5 Millionen Lastwagen darüber, sagte der Hafen.",
        ),
        (
            "ru",
            "Полтора миллиона грузовиков проходят по нему за год, сообщил порт.",
            "За год по нему проходят 1,5 миллиона грузовиков, сообщил порт.",
        ),
        ("en", "About 16 000 lorries use it, the port said.", "About 16,000 lorries use it, the port said."),
        (
            "de",
            "Rund 16 000 Lastwagen nutzen sie, sagte der Hafen.",
            "Rund 16.000 Lastwagen nutzen sie, sagte der Hafen.",
        ),
        ("es", "Unos 16.000 camiones lo usan, dijo el puerto.", "Unos 16 000 camiones lo usan, dijo el puerto."),
        ("es", "Unos 16,000 camiones lo usan, dijo el puerto.", "Unos 16 mil camiones lo usan, dijo el puerto."),
        ("en", "The work costs 32 lakh rupees, the port said.", "The work costs 3.2 million rupees, the port said."),
        ("en", "The work costs 3 crore rupees, the port said.", "The work costs 30 million rupees, the port said."),
        ("en", "Some 1,50,000 lorries use it, the port said.", "Some 1.5 lakh lorries use it, the port said."),
        (
            "fr",
            "Les travaux coûtent 3,2 M€, selon le port.",
            "Les travaux coûtent 3,2 millions d'euros, selon le port.",
        ),
        (
            "de",
            "Die Arbeiten kosten 1,2 Milliarden Euro, sagte der Hafen.",
            "Die Arbeiten kosten 1200 Millionen Euro, sagte der Hafen.",
        ),
        ("ru", "Двадцать одна лодка повреждена, сообщил порт.", "Повреждена 21 лодка, сообщил порт."),
        ("ru", "Два десятка лодок повреждены, сообщил порт.", "Повреждены 20 лодок, сообщил порт."),
        ("en", "Two dozen boats are damaged, the port said.", "The port said that 24 boats are damaged."),
        ("en", "The mayor spoke at 9 a.m. ET, the port said.", "The mayor spoke at 6 a.m. PT, the port said."),
        ("en", "The mayor spoke at 14:00 CET, the port said.", "The mayor spoke at 13:00 GMT, the port said."),
        ("en", "The mayor spoke at 6pm, the port said.", "The mayor spoke at 18:00, the port said."),
        (
            "en",
            "The cost is put at 3.2 million euros, up from an earlier 2.3 million, the port said.",
            "The cost is put at 2.3 million euros, the port said.",
        ),
        (
            "en",
            "The bridge stays shut for at least six weeks, the port said.",
            "The bridge stays shut for seven weeks, the port said.",
        ),
        (
            "en",
            "The ferry crossed in a time of 3h 51' 03\" on its trial.",
            "In a trial, the tug crossed in a time of 1h 12' 06\".",
        ),
        ("zh", "大桥起火，7名工人受伤。", "大桥周一起火，工人7人受伤。"),
        ("zh", "火灾造成12人受伤。港务局派出14名潜水员。", "港务局安排30人住进学校。"),
        ("zh", "大桥将于5月3日关闭。", "市政厅5月8日开会。"),
        ("zh", "消防员23时40分接到报警。", "市长8时15分到达现场。"),
        ("ja", "橋は5月3日に閉鎖される。", "市役所は5月8日に集会を開く。"),
        (
            "en",
            "The ferry crossed in 8 minutes 50 seconds on its trial.",
            "On its trial, the ferry crossed in 8 minutes and 20 seconds.",
        ),
        (
            "en",
            "The flare went up five times during the storm.",
            "The rower, four times champion, slept through all of it.",
        ),
        (
            "en",
            "The keeper, Nadia Orrin, 41, heard the crack.",
            "Nadia Orrin, the keeper, heard the crack with Paul Tessen, 42.",
        ),
    ];
    for (language, one, two) in table {
        let found = differ(language, one, two);
        assert!(found.is_empty(), "{one} {two}\n{}", shown(&found));
    }
}

#[test]
fn two_people_are_no_difference() {
    let table = [
        (
            "Chief engineer Tom Orrin said that the bearings had cracked.",
            "Chief engineer Thomas Orrin said that the bearings had cracked.",
        ),
        (
            "Chief engineer Bob Orrin said that the bearings had cracked.",
            "Chief engineer Robert Orrin said that the bearings had cracked.",
        ),
        ("The painter Paul Orrin drew the old bridge.", "The plumber Carl Orrin drew the old bridge."),
        (
            "John Orrin, 54, was killed in the crash on the bridge on Tuesday, police said.",
            "Jane Orrin, 51, was hurt in the crash on the bridge on Tuesday, police said.",
        ),
    ];
    for (one, two) in table {
        let found = differ("en", one, two);
        assert!(found.is_empty(), "{one} {two}\n{}", shown(&found));
    }
}

#[test]
fn values_that_cannot_both_be_right_are_shown() {
    let table = [
        (
            "en",
            DisagreementKind::Number,
            "Workers found 23 cracks in the northern pier.",
            "In the northern pier, 24 cracks were found by workers.",
        ),
        (
            "en",
            DisagreementKind::Money,
            "The port had $31.2 million of reserves left at the end of the year.",
            "At the end of the year, the port had $32.6 million of reserves left.",
        ),
        (
            "en",
            DisagreementKind::Age,
            "The keeper, Nadia Orrin, 41, heard the crack.",
            "Nadia Orrin, 42, the keeper, heard the crack.",
        ),
        // Another one's age settles nothing.
        (
            "en",
            DisagreementKind::Age,
            "The keeper, Nadia Orrin, 41, heard the crack.",
            "Nadia Orrin, 42, the keeper, heard the crack. A diver, Paul Tessen, 41, came later.",
        ),
        // What each article counts once only.
        (
            "en",
            DisagreementKind::Number,
            "Divers helped 20 rowers back to the quay.",
            "Officials said boats plucked 22 rowers out of the water at the quay.",
        ),
        (
            "en",
            DisagreementKind::Number,
            "The rescue involved 62 rowers from the Quelmouth clubs.",
            "Some clubs said 64 young club rowers were out, and the rescue went on.",
        ),
        // A rounder value is no answer to an exact one.
        (
            "en",
            DisagreementKind::Money,
            "The port's share fell as low as $5,967.34 at noon.",
            "The port's share went below $6,000. At night it had a low of $5,995.58, brokers said.",
        ),
        (
            "en",
            DisagreementKind::Time,
            "The crack was heard at 6.10am by the keeper.",
            "The keeper heard the crack at 7.15am.",
        ),
        (
            "en",
            DisagreementKind::Date,
            "A 1506 edition of the Quelmouth bridge chronicle was lost.",
            "Lost was a 1569 edition of the Quelmouth bridge chronicle.",
        ),
        (
            "en",
            DisagreementKind::Number,
            "The bridge stays shut for at least six weeks, the port said.",
            "The bridge stays shut for at least four weeks, the port said.",
        ),
        (
            "zh",
            DisagreementKind::Number,
            "大桥周一深夜发生火灾，造成12人受伤。",
            "周一深夜，大桥起火，15人受伤，多数是吸入浓烟。",
        ),
        ("zh", DisagreementKind::Number, "大桥起火，7名工人受伤。", "大桥周一起火，9人受伤。"),
        ("zh", DisagreementKind::Number, "桥上约8000块木板受损。", "据港务局介绍，约9500块木板受损。"),
        (
            "ja",
            DisagreementKind::Number,
            "月曜日の夜、橋で火事があり、3人がけがをした。",
            "月曜の夜の橋の火事で、5人がけがをした。",
        ),
        (
            "pt",
            DisagreementKind::Number,
            "Aos 19min, Ramiro Tolmar cruzou para o gol.",
            "Aos 18 minutos, Ramiro Tolmar cruzou para o gol.",
        ),
    ];
    for (language, kind, one, two) in table {
        let found = differ(language, one, two);
        assert!(found.len() == 1 && found[0].kind == kind, "{one} {two}\n{}", shown(&found));
    }
}

#[test]
fn amounts_are_shown_with_their_currency() {
    for (one, two) in [
        ("$512 million", "$532 million"),
        ("€512 million", "€532 million"),
        ("₹512 million", "₹532 million"),
        ("₩512 million", "₩532 million"),
        ("₪512", "₪532"),
        ("512 ₽", "532 ₽"),
        ("512 ₺", "532 ₺"),
    ] {
        let first = format!("The port had {one} of reserves left at the end of the year.");
        let found = differ("en", &first, &format!("At the end of the year, the port had {two} of reserves left."));
        assert_eq!(shown(&found), format!("Money: {one} / {two}"));
    }
}

#[test]
fn a_count_that_rises_is_news() {
    let found = differ(
        "en",
        "The collapse killed at least four dockers at the pier.",
        "The collapse killed at least six dockers at the pier.",
    );
    assert!(found.len() == 1 && found[0].later, "{}", shown(&found));
    let newest: Vec<bool> = found[0].values.iter().map(|v| v.newest).collect();
    assert_eq!(newest, [false, true]);
    let found = differ(
        "en",
        "Workers found 23 cracks in the northern pier.",
        "In the northern pier, 24 cracks were found by workers.",
    );
    assert!(!found[0].later && found[0].values.iter().all(|v| !v.newest));
}

#[test]
fn one_name_in_two_spellings_is_told_apart_from_another_name() {
    let table = [
        ("en", "The spokesman is Tarn Soo-hyon of the port.", "The spokesman is Tarn Su-hyon of the port."),
        ("en", "Workers of the firm Pier Group came first.", "Workers of the firm PierGroup came first."),
        ("en", "The harbour of Mizar-e-Shorif sent help.", "The harbour of Mizar-i-Shorif sent help."),
        ("en", "It is as heavy as the ship Nestor 5 was.", "It is as heavy as the ship Nestor V was."),
        ("en", "The song Gulls Back won a prize.", "The song GullsBack won a prize."),
        ("en", "They sang of Rope & Tar on deck.", "They sang of Rope and Tar on deck."),
        ("en", "The bank Carrow’s lent the money.", "The bank Carrows lent the money."),
        ("en", "It was said by Rahim al-Tassi in court.", "It was said by Rahim el-Tasi in court."),
        ("en", "The engineer Qarrafi said so in court.", "It was said by Garrafi, the engineer."),
        ("en", "The engineer Ramon Jarczko said so.", "It was said by Ramon Jarzcko in court."),
        ("en", "It was Denner who first said so.", "In court, it was Dennor who said so."),
        ("en", "The engineer Ramon Quelléz said so.", "The engineer Ramon Quellez said so."),
        ("pt", "O engenheiro Ramiro Abbontanzeri falou primeiro.", "O engenheiro Ramiro Abbotanzeri falou primeiro."),
    ];
    for (language, one, two) in table {
        let found = differ(language, one, two);
        assert!(found.len() == 1 && found[0].kind == DisagreementKind::Spelling, "{one} {two}\n{}", shown(&found));
    }
    // Neither another form of a word, nor a hyphen, nor what somebody has, nor a tag.
    let table = [
        ("en", "Two Quelmarian sailors helped.", "Two sailors from Quelmaria helped."),
        ("en", "The spokesman is Tarn Soo-hyon of the port.", "The spokesman is Tarn Soo Hyon of the port."),
        ("en", "They saw the Carrow’s old boat there.", "Many saw the Carrow boats of the Carrows there."),
        ("en", "The Skipper’s report came.", "The Skippers came; one skipper had a report."),
        ("en", "Many wrote #PierGroup on walls.", "Many wrote Pier Group on walls."),
        ("de", "Der Hafen Quellmund half zuerst.", "Die Häfen Quellmunds halfen zuerst."),
    ];
    for (language, one, two) in table {
        let found = differ(language, one, two);
        assert!(found.is_empty(), "{one} {two}\n{}", shown(&found));
    }
}

/// A value as an article gives it, in a sentence, and the side that it takes.
fn claim(article: usize, text: &str, sentence: &str, side: usize, newest: bool) -> Claim {
    let passage = |text: &str| {
        let mut passage = Passage::default();
        (passage.article, passage.text) = (article, text.to_owned());
        passage
    };
    let mut claim = Claim::default();
    (claim.passage, claim.sentence) = (passage(text), passage(sentence));
    (claim.side, claim.newest) = (side, newest);
    claim
}

#[test]
fn the_table_has_a_line_for_each_value_what_contradicts_first_and_spellings_last() {
    let disagreement = |kind, later, about: &str, values: &[Claim]| {
        let mut told = Disagreement::default();
        (told.kind, told.later) = (kind, later);
        (told.about, told.values) = (vec![about.to_owned()], values.to_vec());
        told
    };
    let names = [claim(0, "Lund", "Ida Lund came.", 0, false), claim(1, "Lundt", "Ida Lundt came.", 1, false)];
    let news = [claim(0, "six", "Six | now:\nsix hurt.", 0, true), claim(1, "four", "Four hurt.", 1, false)];
    let ages = [
        claim(0, "34", "Lund, 34, came.", 0, false),
        claim(1, "36", "Lund, 36, left.", 1, false),
        claim(2, "34", "Lund (34) came.", 0, false),
        claim(3, "thirty-four", "She is thirty-four.", 0, false),
    ];
    let mut summary = Summary::default();
    summary.disagreements = vec![
        disagreement(DisagreementKind::Spelling, false, "Ida", &names),
        disagreement(DisagreementKind::Number, true, "hurt", &news),
        disagreement(DisagreementKind::Age, false, "Lund", &ages),
    ];
    let expected = "\
| What | Value | Articles | Passage |
| --- | --- | --- | --- |
| age · Lund | **34** | 1, 3 | Lund, **34**, came. |
|  | ≈ **thirty-four** | 4 | She is **thirty-four**. |
|  | **36** | 2 | Lund, **36**, left. |
| hurt | **four** | 2 | Four hurt. |
|  | **six** (newest) | 1 | Six \\| now: **six** hurt. |
| spelling · Ida | **Lund** | 1 | Ida **Lund** came. |
|  | **Lundt** | 2 | Ida **Lundt** came. |
";
    let name = |article: usize| (article + 1).to_string();
    assert_eq!(summary.differences_markdown(name), expected);
    assert!(summary.markdown().contains("## Where the articles differ\n\n| What |"));
    assert_eq!(Summary::default().differences_markdown(name), "");
}

#[test]
fn half_a_day_apart_is_another_time_where_the_half_is_told() {
    let article = |time: &str, more: &str| {
        format!("The ferry Morning Star ran aground off Port Ellery at {time} on Monday. {more}")
    };
    let (first, second) = ("All on board were brought ashore.", "Nobody in the lifeboats was hurt.");
    for (one, other, differ) in [
        ("9:15 p.m.", "9:15 a.m.", true),
        ("9:15 p.m.", "9:15", false),
        ("9:15 p.m.", "21:15", false),
        ("21:15", "9:15 a.m.", true),
        ("12:10 a.m.", "00:10", false),
        ("12:10 a.m.", "12:10 p.m.", true),
    ] {
        let mut corpus = Corpus::new();
        corpus.add(Article::new(article(one, first))).unwrap();
        corpus.add(Article::new(article(other, second))).unwrap();
        let found = corpus.summarize(&Options::default()).disagreements;
        assert_eq!(found.iter().any(|d| d.kind == DisagreementKind::Time), differ, "{one}, {other}");
    }
}
