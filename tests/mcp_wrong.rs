//! What `conspectus mcp` answers to what is wrong.
#![cfg(feature = "cli")]

mod program;

use program::client::{Client, ferry, text};
use serde_json::{Value, json};

/// Each call is answered with an error that has these words, and no words of our code.
fn assert_refused(calls: &[(&str, Value, &str)]) {
    let mut client = Client::new();
    for (tool, arguments, words) in calls {
        let result = client.call(tool, arguments.clone());
        assert_eq!(result["isError"], true, "{words}: {result}");
        assert!(text(&result).contains(words), "{words}: {}", text(&result));
        assert!(text(&result).chars().count() <= 400, "{words}");
        assert!(result.get("structuredContent").is_none(), "{words}");
        for word in ["`", "struct", "expected", "invalid type", "sequence", "variant", "field"] {
            assert!(!text(&result).contains(word), "{word}: {}", text(&result));
        }
    }
    // The server lives on.
    client.done("summarize", json!({ "articles": ferry() }));
}

#[test]
fn what_has_another_shape_is_answered_with_what_to_give() {
    assert_refused(&[
        ("summarize", json!({}), "\"articles\" is missing"),
        ("summarize", json!({ "articles": [] }), "articles: there is none. Hand in two or more"),
        (
            "summarize",
            json!({ "articles": "A ferry ran aground." }),
            "articles: give an array of objects, each with a \"text\"",
        ),
        ("summarize", json!({ "articles": ["A ferry ran aground."] }), "articles[0]: give an object with a \"text\""),
        ("summarize", json!({ "articles": [{ "text": "A." }, { "title": "B" }] }), "articles[1]: \"text\" is missing"),
        ("summarize", json!({ "articles": [{ "text": "A." }, { "text": 5 }] }), "articles[1].text: give a text"),
        (
            "summarize",
            json!({ "articles": [{ "path": "/etc/hostname" }] }),
            "articles[0].path: there is no key \"path\": there may be text, title",
        ),
        (
            "summarize",
            json!({ "articles": [{ "text": "A.", "language": "klingon" }] }),
            "articles[0].language: this language is not known: give its ISO 639-1 code",
        ),
        ("summarize", json!({ "articles": ferry(), "language": "klingon" }), "language: this language is not known"),
        (
            "summarize",
            json!({ "articles": ferry(), "word": 5 }),
            "there is no key \"word\": there may be articles, language, words",
        ),
        ("summarize", json!({ "articles": [["A ferry ran aground."]] }), "articles[0]: give an object with a \"text\""),
        ("summarize", json!({ "articles": [null] }), "articles[0]: give an object with a \"text\""),
        (
            "summarize",
            json!({ "articles": [{ "text": "A.", "apart": "yes" }] }),
            "articles[0].apart: give true or false",
        ),
        ("summarize", json!({ "articles": ferry(), "order": 5 }), "order: give \"story\" or \"agreement\""),
        ("summarize", json!({ "articles": ferry(), "order": { "story": 5 } }), "order.story: give what the schema"),
        ("summarize", json!({ "articles": ferry(), "focus": ["a"] }), "focus: give a text"),
        (
            "check",
            json!({ "articles": ferry(), "text": ", expected a boolean", "lang": "en" }),
            "there is no key \"lang\"",
        ),
    ]);
}

#[test]
fn a_wrong_call_is_answered_with_what_to_do() {
    let many = vec![json!({ "text": "A." }); 20_001];
    let long = "A ferry ran aground. ".repeat(210_000);
    assert_refused(&[
        ("summarize", json!({ "articles": ferry(), "words": 0 }), "words: give a whole number from 1"),
        ("summarize", json!({ "articles": ferry(), "words": 2.5 }), "words: give a whole number from 1"),
        ("summarize", json!({ "articles": ferry(), "sentences": "3" }), "sentences: give a whole number from 1"),
        ("summarize", json!({ "articles": ferry(), "percent": 101 }), "percent: give a number from 0 to 100"),
        (
            "summarize",
            json!({ "articles": ferry(), "words": 5, "sentences": 1 }),
            "words, sentences, percent: give one of them.",
        ),
        ("summarize", json!({ "articles": ferry(), "order": "size" }), "order: give \"story\" or \"agreement\""),
        ("summarize", json!({ "articles": ferry(), "words": 1 }), "There is no summary."),
        ("summarize", json!({ "articles": [{ "text": "" }] }), "There is no summary."),
        ("summarize", json!({ "articles": many }), "articles[20000]: there may be 20000 articles"),
        ("who_says", json!({ "articles": ferry() }), "\"statement\" is missing"),
        (
            "who_says",
            json!({ "articles": ferry(), "statement": " " }),
            "statement: there are 0 sentences in it. Give one, or call check.",
        ),
        (
            "who_says",
            json!({ "articles": ferry(), "statement": "The ferry sank. Nobody was hurt." }),
            "statement: there are 2 sentences",
        ),
        ("check", json!({ "articles": ferry(), "text": "" }), "text: there is no sentence in it."),
        (
            "check",
            json!({ "articles": ferry(), "text": long }),
            "text: The text has 5 MB; one that is checked may have 4. Check it in parts.",
        ),
    ]);
}

#[test]
fn a_wrong_message_is_answered_and_the_server_lives_on() {
    let mut client = Client::new();
    let long = format!(r#"{{"jsonrpc":"2.0","id":9,"method":"ping","params":{{"text":"{}"}}}}"#, "a".repeat(16 << 20));
    let deep = format!(r#"{{"jsonrpc":"2.0","id":9,"method":"tools/call","params":{}}}"#, "[".repeat(100_000));
    for (line, id, code, words) in [
        ("rubbish", None, -32700, "This line is no JSON"),
        (deep.as_str(), None, -32700, "This line is no JSON"),
        (long.as_str(), None, -32600, "A message may have 16 MB"),
        ("[]", None, -32600, "This is no message of JSON-RPC"),
        (r#"{"jsonrpc":"2.0","id":9}"#, Some(9), -32600, "This is no message of JSON-RPC"),
        (r#"{"jsonrpc":"1.0","id":9,"method":"ping"}"#, Some(9), -32600, "This is no message of JSON-RPC"),
        (
            r#"{"jsonrpc":"2.0","id":9,"method":"tools/call","params":{"name":5}}"#,
            Some(9),
            -32602,
            "Those of tools/call are",
        ),
        (
            r#"{"jsonrpc":"2.0","id":9,"method":"tools/call","params":{"name":"check","arguments":"A."}}"#,
            Some(9),
            -32602,
            "Those of tools/call are",
        ),
        (r#"{"jsonrpc":"2.0","id":9,"method":"tools/call"}"#, Some(9), -32602, "Those of tools/call are"),
        (
            r#"{"jsonrpc":"2.0","id":9,"method":"tools/call","params":{"name":"translate"}}"#,
            Some(9),
            -32602,
            "there are summarize, who_says, check",
        ),
        (r#"{"jsonrpc":"2.0","id":9,"method":"files/read","params":{}}"#, Some(9), -32601, "There is no such method"),
    ] {
        client.write(line.as_bytes());
        let answer = client.answer();
        assert_eq!((answer["id"].as_u64(), answer["error"]["code"].as_i64()), (id, Some(code)), "{words}: {answer}");
        assert!(answer["error"]["message"].as_str().unwrap().contains(words), "{answer}");
    }
    client.write(b"");
    client.write(br#"{"jsonrpc":"2.0","method":"notifications/of-its-own","params":5}"#);
    assert_eq!(client.ask("ping", json!({}))["result"], json!({}));
    let output = client.end();
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
}
