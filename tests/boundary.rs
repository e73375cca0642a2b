//! The JavaScript boundary, in a browser.
#![cfg(target_arch = "wasm32")]

use conspectus::wasm::Corpus;
use js_sys::{Array, Function, JSON, Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn parse(json: &str) -> JsValue {
    JSON::parse(json).unwrap()
}

fn get(value: &JsValue, path: &str) -> JsValue {
    path.split('.').fold(value.clone(), |value, name| Reflect::get(&value, &name.into()).unwrap())
}

fn corpus(texts: &[&str]) -> Corpus {
    let mut corpus = Corpus::new();
    for text in texts {
        let article = Object::new();
        Reflect::set(&article, &"text".into(), &(*text).into()).unwrap();
        corpus.add(article.into()).unwrap();
    }
    corpus
}

const FERRY: [&str; 2] = [
    "“Für 412 Menschen 🛟 endete die Fahrt im Sand”, sagte die Küstenwache. Die Fähre lief am Dienstag vor Brannock auf Grund.",
    "Die Fähre mit 412 Menschen lief am Dienstag vor Brannock auf Grund, sagte die Küstenwache.",
];

#[wasm_bindgen_test]
fn positions_slice_the_text_in_javascript() {
    let summary = corpus(&FERRY).summarize(JsValue::UNDEFINED, None, None).unwrap();
    let sentences = Array::from(&get(&summary, "sentences"));
    assert!(sentences.length() > 0);
    for sentence in sentences.iter() {
        let article = get(&sentence, "article").as_f64().unwrap() as usize;
        let (start, end) = (get(&sentence, "start").as_f64().unwrap(), get(&sentence, "end").as_f64().unwrap());
        let slice = js_sys::JsString::from(FERRY[article]).slice(start as u32, end as u32);
        assert_eq!(JsValue::from(slice), get(&sentence, "text"));
    }
}

#[wasm_bindgen_test]
fn positions_count_bytes_when_asked() {
    let summary = corpus(&FERRY).summarize(parse(r#"{"offsets": "utf8"}"#), None, None).unwrap();
    for sentence in Array::from(&get(&summary, "sentences")).iter() {
        let article = get(&sentence, "article").as_f64().unwrap() as usize;
        let (start, end) = (get(&sentence, "start").as_f64().unwrap(), get(&sentence, "end").as_f64().unwrap());
        assert_eq!(&FERRY[article][start as usize..end as usize], get(&sentence, "text").as_string().unwrap());
    }
}

#[wasm_bindgen_test]
fn errors_have_a_kind_and_a_message() {
    let mut corpus = corpus(&[]);
    let error = corpus.remove(3).unwrap_err();
    assert_eq!(get(&error, "kind"), "no-such-article");
    assert!(get(&error, "message").as_string().unwrap().contains("add one first"));
    let error = corpus.add(parse(r#"{"text": 7}"#)).unwrap_err();
    assert_eq!(get(&error, "kind"), "bad-value");
    let error = corpus.summarize(parse(r#"{"length": {"pages": 3}}"#), None, None).unwrap_err();
    assert_eq!(get(&error, "kind"), "bad-value");
    assert!(get(&error, "message").as_string().unwrap().contains("There is no option pages"));
    for (options, says) in [
        (r#"{"length": {"words": 1.5}}"#, "words must be a whole number"),
        (r#"{"length": {"words": 5, "percent": 5}}"#, "length must be one of"),
        (r#"{"already_read": [-1]}"#, "already_read must be a whole number"),
        (r#"{"order": "random"}"#, "order must be"),
        (r#"{"weights": {"__proto__": 1, "luck": 2}}"#, "There is no option"),
        (r#"{"offsets": "utf32"}"#, "offsets must be"),
        ("[]", "the options must be an object"),
        ("7", "the options must be an object"),
    ] {
        let error = corpus.summarize(parse(options), None, None).unwrap_err();
        assert_eq!(get(&error, "kind"), "bad-value");
        let message = get(&error, "message").as_string().unwrap();
        assert!(message.contains(says), "{options}: {message}");
    }
    assert_eq!(corpus.length(), 0);
}

#[wasm_bindgen_test]
fn a_lone_surrogate_loses_nothing_else() {
    let mut corpus = Corpus::new();
    let text = r#"{"text": "A ferry ran aground \ud83d off Port Ellery early on Tuesday morning. Nobody was hurt."}"#;
    corpus.add(parse(text)).unwrap();
    let summary = corpus.summarize(JsValue::UNDEFINED, None, None).unwrap();
    let first = get(&summary, "sentences.0");
    assert_eq!(get(&first, "end").as_f64().unwrap(), 63.0);
    assert!(get(&first, "text").as_string().unwrap().ends_with("morning."));
}

#[wasm_bindgen_test]
fn an_aborted_call_says_so() {
    let controller = web_sys::AbortController::new().unwrap();
    controller.abort();
    let error = corpus(&FERRY).summarize(JsValue::UNDEFINED, Some(controller.signal()), None).unwrap_err();
    assert_eq!(get(&error, "kind"), "cancelled");
}

#[wasm_bindgen_test]
fn progress_is_told_and_what_it_throws_ends_the_work() {
    let mut corpus = corpus(&FERRY);
    let told = Array::new();
    let stages = Function::new_with_args("now", "this.push(now.stage)").bind0(&told);
    corpus.summarize(JsValue::UNDEFINED, None, Some(stages)).unwrap();
    assert_eq!(told.join(" "), "group count support compare choose");
    let enough = Function::new_with_args("now", "throw 'enough'");
    assert_eq!(corpus.summarize(JsValue::UNDEFINED, None, Some(enough)).unwrap_err(), "enough");
    assert!(corpus.summarize(JsValue::UNDEFINED, None, None).is_ok());
}

#[wasm_bindgen_test]
fn paragraphs_slice_the_text_and_say_why_they_are_dropped() {
    let text = "🛟 A ferry ran aground off Port Ellery early on Tuesday morning.\n\nAdvertisement";
    let paragraphs = corpus(&[text]).paragraphs(0, JsValue::UNDEFINED).unwrap();
    let last = Array::from(&paragraphs).pop();
    let (start, end) = (get(&last, "start").as_f64().unwrap(), get(&last, "end").as_f64().unwrap());
    assert_eq!(JsValue::from(js_sys::JsString::from(text).slice(start as u32, end as u32)), "Advertisement");
    assert_eq!(get(&last, "dropped"), "furniture");
    let error = corpus(&[]).paragraphs(0, JsValue::UNDEFINED).unwrap_err();
    assert_eq!(get(&error, "kind"), "no-such-article");
}

#[wasm_bindgen_test]
fn paragraphs_are_put_back_and_taken_out() {
    let mut corpus = corpus(&["A ferry ran aground off Port Ellery early on Tuesday morning.\n\nAdvertisement"]);
    let dropped = |corpus: &mut Corpus, number: usize| {
        let paragraphs = Array::from(&corpus.paragraphs(0, JsValue::UNDEFINED).unwrap());
        get(&paragraphs.get(number as u32), "dropped")
    };
    corpus.set_restored(0, parse("[1]")).unwrap();
    corpus.set_removed(0, parse("[0]")).unwrap();
    assert_eq!((dropped(&mut corpus, 0), dropped(&mut corpus, 1)), ("reader".into(), JsValue::UNDEFINED));
    corpus.set_restored(0, parse("[]")).unwrap();
    assert_eq!((dropped(&mut corpus, 0), dropped(&mut corpus, 1)), ("reader".into(), "furniture".into()));
    for (article, paragraphs, kind) in [
        (1, "[0]", "no-such-article"),
        (0, "[2]", "no-such-paragraph"),
        (0, "[-1]", "bad-value"),
        (0, "7", "bad-value"),
    ] {
        let errors = [corpus.set_restored(article, parse(paragraphs)), corpus.set_removed(article, parse(paragraphs))];
        assert!(errors.iter().all(|error| get(error.as_ref().unwrap_err(), "kind") == kind));
    }
    assert_eq!(dropped(&mut corpus, 0), "reader");
}
