//! Runs the program as people do, with what they type and what they pipe into it.
#![allow(dead_code)]

pub mod client;

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

pub fn run(args: &[&str], input: &[u8]) -> Output {
    run_with(&[], args, input)
}

pub fn run_with(variables: &[(&str, &str)], args: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_conspectus"))
        .args(args)
        .env_remove("NO_COLOR")
        .envs(variables.iter().copied())
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    // From another thread: a program that writes before it has read all would wait for us, and we for it.
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

pub fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

pub const EXAMPLE: [&str; 5] = [
    "tests/data/example/1.txt",
    "tests/data/example/2.txt",
    "tests/data/example/3.txt",
    "tests/data/example/4.txt",
    "tests/data/example/5.txt",
];

/// A folder of its own for a test.
pub fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("conspectus-{name}-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    folder
}
