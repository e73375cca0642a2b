//! Where sentences end: cases that a person can read and extend, and promises that hold for any text.
#![cfg(not(target_arch = "wasm32"))]

use conspectus::{Language, Span, pipeline};
use proptest::prelude::*;
use std::error::Error;
use std::fs;
use std::path::Path;

/// The sentences of a case, and its text: a line that starts with `+` follows without a space, one that starts with
/// `/` after a line break that belongs to the sentence or ends it, whichever the case says.
fn read(block: &str) -> (Vec<String>, String) {
    let (mut sentences, mut text) = (Vec::<String>::new(), String::new());
    for line in block.lines().filter(|l| !l.starts_with('#')) {
        let (gap, line) = match (line.strip_prefix('+'), line.strip_prefix('/')) {
            (Some(line), _) => ("", line),
            (_, Some(line)) => ("\n", line),
            _ => (" ", line),
        };
        // A broken line that goes on in small letters, after a long one, only wraps.
        let wraps = gap == "\n" && line.starts_with(char::is_lowercase) && line.contains(' ');
        if !text.is_empty() {
            text.push_str(gap);
        }
        text.push_str(line);
        match sentences.last_mut() {
            Some(last) if wraps => {
                last.push('\n');
                last.push_str(line);
            }
            _ => sentences.push(line.to_owned()),
        }
    }
    (sentences, text)
}

/// The sentences of a text.
fn cut<'a>(text: &'a str, code: &str) -> Vec<&'a str> {
    let language = Language::from_code(code).unwrap_or(Language::UNKNOWN);
    pipeline::sentences(text, language).into_iter().map(|s| s.slice(text)).collect()
}

/// A line that begins in the middle of a sentence goes on where a line before began one, if it comes to its end.
#[test]
fn broken_lines_go_on() {
    let table: [(&str, &[&str]); 18] = [
        ("en", &["The ferry left late\nbut came in on time."]),
        ("en", &["The ferry left\nin the rain, with\nall on board."]),
        ("en", &["The ferry left in rain and with\nall that it had:", "Two lorries."]),
        ("en", &["The ferry left late\n.", "Nobody knew why."]),
        ("en", &["The ferry was late \n(by an hour)."]),
        ("ja", &["これは港の\n新しい桟橋です。"]),
        // Nothing that begins in the middle.
        ("en", &["The ferry was late", "(Port Ellery Post) A storm came."]),
        ("en", &["New phones from the North", "iPhone sales have doubled."]),
        ("ka", &["2026 წელს ხიდი დაიკეტება", "ნავსადგურის ხიდი მაისში დაიკეტება."]),
        // No sentence that ends.
        ("en", &["Why the ferry was late", "by Ada Renwick", "A storm came."]),
        ("de", &["Warum die Fähre sank", "von Ada Renwick", "Ein Sturm kam."]),
        ("en", &["Ferry runs aground off Ellery", "share this article", "A storm came."]),
        ("en", &["Ferry runs aground off Ellery", "www.ellery.example/ferry", "A storm came."]),
        ("es", &["El puente se cierra en mayo", "hace 3 horas", "Llegó una tormenta."]),
        ("en", &["Things to bring on board", "towels", "sun cream", "water"]),
        ("en", &["tickets and times", "how to get here", "lost property."]),
        ("en", &["• The ferry to Brannock", "runs at nine."]),
        ("en", &["Name of place,value,unit", "harl,12,km", "brannock,7,km"]),
    ];
    let table = table.map(|(code, expected)| (code, expected.join("\n"), expected));
    for (code, text, expected) in table {
        assert_eq!(cut(&text, code), expected);
    }
}

/// Stops that end no sentence, and ends that are no full stops.
#[test]
fn kinds_of_stops() {
    let table: [(&str, &[&str]); 48] = [
        // English letters spelled out are initials.
        ("hi", &["सांसद पी. एन. राठौड़ ने बुधवार को घाट बंद किया।", "लोग चुप रहे।"]),
        ("hi", &["कप्तान आर. के. वर्मा ने नाव रोकी।", "कोई घायल नहीं हुआ।"]),
        ("hi", &["जाँच बी. एस. चौहान करेंगे।", "रिपोर्ट जून में आएगी।"]),
        ("mr", &["कॅप्टन एम. के. पाटील यांनी नाव थांबवली.", "कोणी जखमी झाले नाही."]),
        ("mr", &["चौकशी आर. एस. जाधव करणार आहेत.", "अहवाल जूनमध्ये येईल."]),
        ("mr", &["महापौर व्ही. एन. शिंदे यांनी घाट बंद केला.", "लोक शांत होते."]),
        ("ur", &["کپتان ایم۔ کے۔ رضوی نے کشتی روک دی۔", "کوئی زخمی نہیں ہوا۔"]),
        ("ur", &["تحقیقات ایس۔ ایم۔ نقوی کریں گے۔", "رپورٹ جون میں آئے گی۔"]),
        ("ur", &["میئر اے۔ آر۔ بخاری نے گھاٹ بند کیا۔", "لوگ خاموش رہے۔"]),
        ("te", &["కెప్టెన్ ఎం. కె. వర్మ పడవను ఆపారు.", "ఎవరూ గాయపడలేదు."]),
        ("kn", &["ನಾಯಕ ಎಂ. ಕೆ. ವರ್ಮಾ ದೋಣಿಯನ್ನು ನಿಲ್ಲಿಸಿದರು.", "ಯಾರಿಗೂ ಗಾಯವಾಗಿಲ್ಲ."]),
        ("gu", &["કપ્તાન એમ. કે. વર્માએ હોડી રોકી.", "કોઈ ઘાયલ થયું નથી."]),
        ("pa", &["ਕਪਤਾਨ ਐਮ. ਕੇ. ਵਰਮਾ ਨੇ ਕਿਸ਼ਤੀ ਰੋਕੀ।", "ਕੋਈ ਜ਼ਖ਼ਮੀ ਨਹੀਂ ਹੋਇਆ।"]),
        // Abbreviations of languages with short lists.
        ("vi", &["TP. Đà Nẵng đóng bến phà, PGS. Trần Thị Lan nói hôm thứ Tư.", "Không ai bị thương."]),
        ("vi", &["Theo ThS. Lê Văn Bình, bến phà mở lại vào tháng Sáu.", "Vé vẫn miễn phí."]),
        ("vi", &["Tàu chở gạo, cá, rau v.v.", "Hành khách chờ cả đêm."]),
        ("id", &["PT. Laut Biru menutup dermaga, kata AKBP. Rahmat pada hari Rabu.", "Tidak ada yang terluka."]),
        ("id", &["Rapat diadakan di Jl. Merdeka bersama Hj. Siti.", "Dermaga dibuka bulan Juni."]),
        ("id", &["Kapal membawa beras, ikan, dll.", "Penumpang menunggu semalam."]),
        ("und", &["Isinara ang pantalan sa Brgy. Mabini noong Miyerkules.", "Walang nasaktan."]),
        ("und", &["Nagsalita si Gng. Reyes sa Sta. Cruz.", "Bubuksan ito sa Hunyo."]),
        ("und", &["Dumating ang bangka sa Sto. Tomas.", "Naghintay ang mga pasahero."]),
        ("it", &["Il molo lo chiude l’on. Ferri.", "Nessuno protesta."]),
        ("it", &["Ne ha parlato ieri l'on. Anna Conti.", "Il traghetto resta fermo."]),
        ("en", &["Ada Holm, a.k.a. The Gull, left the port.", "Nobody saw her."]),
        ("en", &["The rule is in 7 C.F.R. pt. 12 and covers ferries.", "It dates from May."]),
        ("en", &["Mix the tar with 2 pt. of oil.", "Then wait."]),
        // Georgian has no capitals.
        ("ka", &["პორტი ორშაბათს დაიხურა.", "ბორანი აღარ დადის.", "მგზავრები ელოდებიან."]),
        ("ka", &["როდის გაიხსნება?", "მერმა არ იცის.", "გემები დგანან!"]),
        ("ka", &["ზარალი 3.5 მილიონია.", "ქალაქი გადაიხდის."]),
        // An ellipsis in a quotation before its speaker.
        ("en", &["\"We waited all night...\" Holm said.", "The boat never came."]),
        ("en", &["“If only we had known…” Captain Ada Renwick told a court.", "She wept."]),
        ("de", &["„Wir haben gewartet …“, sagte Holm.", "Das Boot kam nicht."]),
        ("fr", &["« Nous avons attendu… », a dit la maire.", "Le bac n’est pas venu."]),
        // What stands behind a number or a year ends a sentence before an opener.
        ("ru", &["Мост открыли в 1987 г.", "Он закрыт с марта.", "Ремонт идёт."]),
        ("ru", &["Убытки составили 12 млн.", "Это много."]),
        ("pl", &["Most kosztował 14 mln.", "To więcej niż planowano."]),
        ("cs", &["Most stál 14 mil.", "To je více, než se čekalo."]),
        // A picture behind the stop belongs to the sentence before it.
        ("en", &["The bridge is open again! 🎉", "Trains run from noon. 🚆", "Nobody was hurt."]),
        ("es", &["¡El puente está abierto! 🎉", "Los trenes salen a las doce."]),
        ("de", &["Die Brücke ist wieder offen! 🎉👏", "Die Züge fahren."]),
        ("fr", &["Le pont est rouvert ! 😀", "Les trains partent à midi."]),
        // Stops as they are typed.
        ("am", &["ወደቡ ዛሬ ተዘጋ፡፡", "መርከቦች ቆመዋል፡፡"]),
        ("am", &["ማን መጣ?", "ከንቲባው መጡ፡፡", "ሕዝቡ ተደሰተ፡፡"]),
        ("am", &["ዋጋው 3.5 ሚሊዮን ነው፡፡", "ነገ ይጨምራል፡፡"]),
        ("my", &["တံတား ပိတ်သည်၊၊", "သင်္ဘောများ ရပ်သည်၊၊"]),
        ("my", &["ဘယ်သူ လာသလဲ။", "မြို့တော်ဝန် လာသည်၊၊"]),
        ("my", &["ဆိပ်ကမ်း ဖွင့်သည်၊၊", "လူများ ပျော်သည်။"]),
    ];
    let mut wrong = Vec::new();
    for (code, expected) in table {
        let text = expected.join(" ");
        let found = cut(&text, code);
        if found != expected {
            wrong.push(format!("{code}: {found:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn sentences_end_where_the_files_say() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/sentences");
    let (mut languages, mut cases, mut wrong) = (0, 0, Vec::new());
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let code = path.file_stem().and_then(|s| s.to_str()).unwrap_or_default();
        let language = Language::from_code(code).ok_or_else(|| format!("no language {code}"))?;
        languages += 1;
        let before = cases;
        for block in fs::read_to_string(&path)?.split("\n\n") {
            let (expected, text) = read(block.trim_matches('\n'));
            if expected.is_empty() {
                continue;
            }
            cases += 1;
            let found: Vec<&str> = pipeline::sentences(&text, language).into_iter().map(|s| s.slice(&text)).collect();
            if found != expected {
                wrong.push(format!("{code}: expected {expected:#?}\n    found {found:#?}"));
            }
        }
        assert!(cases - before >= 10, "{code} has {} cases of ten", cases - before);
    }
    assert!(languages >= 28 && cases >= 350, "{languages} languages, {cases} cases");
    assert!(wrong.is_empty(), "{} of {cases} cases are wrong:\n{}", wrong.len(), wrong.join("\n"));
    Ok(())
}

/// Spans in order, disjoint, trimmed, on character boundaries, and nothing but white space between them.
fn check(text: &str, code: &str) -> Result<(), String> {
    let language = Language::from_code(code).unwrap_or(Language::UNKNOWN);
    let mut end = 0;
    for span in pipeline::sentences(text, language).into_iter().chain([Span::new(text.len(), text.len())]) {
        let gap = text.get(end..span.start).ok_or_else(|| format!("{span:?} after {end}"))?;
        let sentence = text.get(span.start..span.end).ok_or_else(|| format!("{span:?}"))?;
        if !gap.trim().is_empty() {
            return Err(format!("{gap:?} is in no sentence"));
        }
        if sentence.trim().len() != sentence.len() || (sentence.is_empty() && span.start != text.len()) {
            return Err(format!("{sentence:?} is not trimmed"));
        }
        end = span.end;
    }
    Ok(())
}

proptest! {
    #[test]
    fn the_promise_holds_for_any_text(text in "\\PC{0,200}", code in "en|de|ja|hy|el|und") {
        check(&text, &code).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn the_promise_holds_where_marks_are_thick(
        text in "([.!?…:;,\"'“”‘’«»()\\[\\]`•。」「؟ \n\r\t-]|[a-cA-CIхХ0-3一あ]|Mr|U\\.S|p\\.m|1\\)|\\. ?The ){0,80}",
        code in "en|de|fr|ru|zh|hy|el|und",
    ) {
        check(&text, &code).map_err(TestCaseError::fail)?;
    }
}

#[test]
fn hostile_texts_take_linear_time() -> Result<(), String> {
    // A quadratic step over any of these would take minutes.
    for piece in [
        ".",
        "\"",
        "“",
        "(",
        ". ",
        "a. ",
        "A. ",
        "1. ",
        "x",
        "\n",
        "a\n",
        ".) ",
        ". \"",
        "! ",
        "…",
        "— \"",
        "。」",
        "[1]",
        "\u{200e}",
        "'",
        "”",
        "At 5 a.m. ",
        "« ",
        "• ",
        "a) ",
    ] {
        let body = piece.repeat(100_000);
        check(&body, "en")?;
        check(&format!("A stop.{body}"), "en")?;
        check(&format!("A stop. {body} The end."), "ru")?;
    }
    Ok(())
}

#[test]
fn a_space_run_after_a_stop_takes_linear_time() -> Result<(), String> {
    check(&format!("A stop.{}The end.", " ".repeat(1_000_000)), "en")?;
    check(&format!("A stop.{}", "(".repeat(1_000_000)), "en")
}
