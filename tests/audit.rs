//! `make audit` with registries of our own making: it must be loud where one knows of a fault, and go on where none answers.
#![cfg(all(feature = "cli", unix))]

use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Output};

const SAFE_PACKAGES: &str = r#"{"vulnerabilities":{},"metadata":{"vulnerabilities":{"total":0}}}"#;
const FAULTY_PACKAGE: &str = r#"{"vulnerabilities":{"leftover":{"name":"leftover","severity":"high"}},"metadata":{"vulnerabilities":{"total":1}}}"#;
const SAFE_CRATES: &str =
    r#"{"database":{"advisory-count":900},"vulnerabilities":{"found":false,"count":0,"list":[]}}"#;
const FAULTY_CRATE: &str = r#"{"database":{"advisory-count":900},"vulnerabilities":{"found":true,"count":1,"list":[{"advisory":{"id":"RUSTSEC-2031-0001","title":"Reads past its end"},"package":{"name":"sandbank","version":"1.2.3"}}]}}"#;

/// What `make audit` says where npm and RustSec give these answers; none is a registry out of reach.
fn audit(name: &str, packages: Option<&str>, crates: Option<&str>) -> Output {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let bin = std::env::temp_dir().join(format!("conspectus-audit-{name}-{}", std::process::id()));
    std::fs::create_dir_all(&bin).unwrap();
    let program = |name: &str, script: String| {
        let path = bin.join(name);
        std::fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
    };
    // Both end as the real ones do: with 1 where there are faults and where there is no answer.
    let answer = |answer: Option<&str>| match answer {
        Some(json) => {
            format!("echo '{json}'; exit {}", u8::from(json.contains("severity") || json.contains("RUSTSEC")))
        }
        None => "echo 'no such host' >&2; exit 1".into(),
    };
    program("npm", answer(packages));
    program("cargo", answer(crates));
    program("cargo-audit", String::new());
    program("git", format!("exit {}", if crates.is_some() { 0 } else { 128 }));
    let path = format!("{}:{}", bin.display(), std::env::var("PATH").unwrap());
    let output = Command::new(root.join("scripts/audit.sh")).env("PATH", path).output().unwrap();
    std::fs::remove_dir_all(&bin).unwrap();
    output
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&[&output.stdout[..], &output.stderr].concat()).into_owned()
}

#[test]
fn where_nothing_is_wrong_it_says_so() {
    let output = audit("safe", Some(SAFE_PACKAGES), Some(SAFE_CRATES));
    assert_eq!(output.status.code(), Some(0));
    assert!(
        said(&output).contains("no known faults in the packages")
            && said(&output).contains("no known faults in the crates")
    );
}

#[test]
fn a_known_fault_fails_and_is_named_whoever_else_is_silent() {
    for (name, packages, crates, fault) in [
        ("crate", Some(SAFE_PACKAGES), Some(FAULTY_CRATE), "sandbank 1.2.3: RUSTSEC-2031-0001, Reads past its end"),
        ("crate-alone", None, Some(FAULTY_CRATE), "sandbank 1.2.3: RUSTSEC-2031-0001, Reads past its end"),
        ("package", Some(FAULTY_PACKAGE), Some(SAFE_CRATES), "leftover: high"),
        ("package-alone", Some(FAULTY_PACKAGE), None, "leftover: high"),
    ] {
        let output = audit(name, packages, crates);
        assert_eq!(output.status.code(), Some(1), "{name}");
        let said = said(&output);
        assert!(said.contains(fault) && said.contains("1 KNOWN FAULTS"), "{name}: {said}");
    }
}

#[test]
fn no_answer_is_no_failure_and_no_all_clear() {
    let output = audit("silent", None, None);
    assert_eq!(output.status.code(), Some(0));
    let said = said(&output);
    assert_eq!(said.matches("nothing is known about faults in").count(), 2, "{said}");
    // The database could be asked, but what reads it gave no answer.
    let output = audit("half", Some(SAFE_PACKAGES), Some(""));
    assert_eq!(output.status.code(), Some(0));
    assert!(self::said(&output).contains("nothing is known about faults in the crates"));
}
