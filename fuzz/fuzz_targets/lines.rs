//! The reader of JSON Lines: each line in that is not empty gives one line of JSON out.
#![no_main]

#[path = "../../src/bin/conspectus/batch.rs"]
mod batch;
#[path = "../../src/bin/conspectus/json.rs"]
mod json;

use libfuzzer_sys::fuzz_target;
use serde_json::Value;
use std::io::Cursor;

fuzz_target!(|bytes: &[u8]| {
    let mut out = Vec::new();
    let all_done = batch::run(Cursor::new(bytes.to_vec()), &mut out).unwrap();
    let given = bytes.split(|b| *b == b'\n').filter(|line| !line.trim_ascii().is_empty()).count();
    let answers: Vec<Value> =
        out.split_inclusive(|b| *b == b'\n').map(|line| serde_json::from_slice(line).unwrap()).collect();
    assert_eq!(answers.len(), given);
    assert_eq!(all_done, answers.iter().all(|answer| answer.get("error").is_none()));
});
