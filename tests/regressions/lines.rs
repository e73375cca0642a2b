//! Lines of a text that is wrapped, and where its sentences begin.

use crate::summary;
use conspectus::{Language, Length, Options, pipeline};

#[test]
fn paragraphs_of_two_wrapped_lines_were_cut_at_the_end_of_a_line() {
    let article = "Quarry at Tarn Fell shut after slide\n\n\
        The slate quarry at Tarn Fell has been shut since Monday, when a slope above the lower terrace gave way.\n\n\
        About 900 tonnes of rock fell onto the haul road, said Greta Holm, the mine inspector, and nobody was below it.\n\n\
        \"We heard it in the village,\" said Anders Pell, a baker. He closed his shop and went to look.\n\n\
        The owner, Fellside Stone, wants to blast the rest of the slope in August and to open again in the autumn.\n\n\
        Thirty-one people work there; they are paid until the end of the month, the company wrote on Thursday.\n\n\
        In 2011 a smaller slide had buried a digger at the same place, and the terrace was then drained.";
    let wrapped = |width: usize| {
        let mut out = String::new();
        let mut column = 0;
        for paragraph in article.split("\n\n") {
            for word in paragraph.split(' ') {
                let length = word.chars().count();
                let (space, next) = match column {
                    0 => ("", length),
                    _ if column + 1 + length > width => ("\n", length),
                    _ => (" ", column + 1 + length),
                };
                out += space;
                out += word;
                column = next;
            }
            out += "\n\n";
            column = 0;
        }
        out
    };
    let options = Options::default().with_length(Length::Words(1000));
    let read = |text: &str| -> Vec<String> {
        let summary = summary(&[text], &options);
        let title = summary.articles[0].title.clone();
        let sentences = summary.sentences.iter().map(|s| s.passage.text.clone());
        let one_line = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
        std::iter::once(title).chain(sentences).map(one_line).collect()
    };
    let whole = read(article);
    assert_eq!(whole.len(), 8, "{whole:?}");
    for width in [32, 36, 40, 52, 64, 72, 80, 90] {
        assert_eq!(read(&wrapped(width)), whole, "{width}: {}", wrapped(width));
        assert_eq!(read(&wrapped(width).replace('\n', "\r\n")), whole, "{width}");
    }
}

/// The words of a text in lines of at most so many characters; those that do not fit are divided, as in a column of print.
fn in_a_column(text: &str, width: usize) -> String {
    let (mut out, mut column) = (String::new(), 0);
    for word in text.split(' ') {
        let letters: Vec<char> = word.chars().collect();
        let room = width.saturating_sub(column + 2);
        let plain = letters.iter().all(|c| c.is_alphabetic());
        if column + 1 + letters.len() <= width {
            out += if column > 0 { " " } else { "" };
            out += word;
            column += 1 + letters.len();
        } else if plain && room >= 3 && letters.len() >= room + 3 {
            let (head, tail) = letters.split_at(room);
            out += &format!(" {}-\n{}", head.iter().collect::<String>(), tail.iter().collect::<String>());
            column = tail.len();
        } else {
            out += "\n";
            out += word;
            column = letters.len();
        }
    }
    out
}

#[test]
fn a_word_divided_at_the_end_of_a_line_was_two() {
    let articles = [
        "The lighthouse keeper at Gull Point retired on Friday after thirty-one years, the harbour office announced. \
         Automatic equipment switches the lamp from now on, and engineers inspect it twice each winter. Fishermen \
         complained that nobody would answer their questions about fog any longer, but the director promised a telephone.",
        "Der Leuchtturmwärter von Möwenhaken ging am Freitag nach einunddreißig Jahren in den Ruhestand, teilte das \
         Hafenamt mit. Eine automatische Anlage schaltet die Lampe, und Techniker prüfen sie zweimal in jedem Winter. \
         Die Fischer beklagten, dass niemand mehr ihre Fragen nach dem Nebel beantworte; versprochen ist ein Telefon.",
        "El farero de Punta Gaviota se jubiló el viernes después de treinta años, anunció la oficina del puerto. Un \
         equipo automático enciende desde ahora la lámpara y los ingenieros la inspeccionan dos veces cada invierno. Los \
         pescadores lamentaron que nadie conteste sus preguntas sobre la niebla; la directora prometió un teléfono.",
    ];
    for article in articles {
        let columns = [31, 35, 39, 43, 47].map(|width| in_a_column(article, width));
        assert!(columns.iter().filter(|column| column.contains("-\n")).count() > 2, "{columns:?}");
        let language = Language::detect(article);
        let whole = pipeline::signs(&[article], &[article], language);
        for column in columns {
            assert_eq!(pipeline::signs(&[article], &[&column], language), whole, "{column}");
        }
    }
}

#[test]
fn a_sentence_that_opens_with_a_hyphen_took_a_word_from_the_one_before() {
    let before = "The bridge was closed by Brannock。";
    let text = format!("{before}-\nferries leave from the fish quay instead.");
    let summary = summary(&[&text], &Options::default().with_length(Length::Words(100)));
    let first = summary.sentences.iter().find(|sentence| sentence.passage.text == before).unwrap();
    assert!(first.parts.concepts.iter().any(|concept| concept == "Brannock"), "{:?}", first.parts.concepts);
}
