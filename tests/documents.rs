//! What the documents tell people to do, done. The Rust of the README runs with the examples of the library, its JavaScript in
//! `tests/browser/package.spec.ts`.
#![cfg(all(feature = "cli", unix))]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const DOCUMENTS: [&str; 10] = [
    "README.md",
    "DESIGN.md",
    "docs/DECISIONS.md",
    "benches/RESULTS.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "SECURITY.md",
    "www/README.md",
    "npm/README.md",
    "examples/many-machines/README.md",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap()
}

/// The blocks of code in one language.
fn blocks<'a>(text: &'a str, language: &str) -> Vec<&'a str> {
    text.split(&format!("\n```{language}\n")).skip(1).map(|rest| rest.split_once("\n```").unwrap().0).collect()
}

/// Runs a line in a shell, with the program on its path.
fn shell(line: &str, folder: &Path) -> Output {
    let mut path = vec![Path::new(env!("CARGO_BIN_EXE_conspectus")).parent().unwrap().to_owned()];
    path.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap()));
    Command::new("sh")
        .args(["-e", "-c", line])
        .current_dir(folder)
        .env("PATH", std::env::join_paths(path).unwrap())
        .output()
        .unwrap()
}

#[test]
fn the_session_in_the_readme_is_what_the_program_prints() {
    let readme = read("README.md");
    let [session] = blocks(&readme, "console")[..] else { panic!("one block is a session") };
    let commands: Vec<&str> = session.lines().filter_map(|line| line.strip_prefix("$ ")).collect();
    let printed: Vec<&str> = session.lines().filter(|line| !line.starts_with("$ ")).collect();
    let output = shell(&commands.join("\n"), root());
    assert_eq!(String::from_utf8(output.stdout).unwrap().lines().collect::<Vec<_>>(), printed);
}

#[test]
fn each_command_in_the_readme_works() {
    let folder = std::env::temp_dir().join(format!("conspectus-readme-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    for file in ["1.txt", "2.txt", "3.txt", "4.txt", "5.txt"] {
        std::fs::copy(root().join("tests/data/example").join(file), folder.join(file)).unwrap();
    }
    // The line for batch stands in the text, with gaps.
    let readme = read("README.md");
    let line = readme.split('`').find(|code| code.starts_with("{\"id\"")).unwrap();
    std::fs::write(folder.join("clusters.jsonl"), line.replace('…', "A ferry ran aground off Port Ellery.")).unwrap();
    let commands: Vec<&str> =
        blocks(&readme, "sh").into_iter().flat_map(str::lines).filter(|line| line.contains("conspectus ")).collect();
    assert!(commands.len() >= 5);
    for command in commands {
        let output = shell(command, &folder);
        assert!(output.status.success(), "{command}: {}", String::from_utf8_lossy(&output.stderr));
        let written = std::fs::read(folder.join("summaries.jsonl")).unwrap_or_default();
        assert!([output.stdout, written].concat().contains(&b'P'), "{command} says nothing");
    }
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn the_example_in_the_design_comes_out_as_it_says() {
    let design = read("DESIGN.md");
    let [pastes, printed, ..] = blocks(&design, "text")[..] else { panic!("two blocks are the example") };
    let folder = std::env::temp_dir().join(format!("conspectus-design-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    // Each line of the first block: the name of its article or nothing, and a line of the text.
    let mut pasted: Vec<(String, String)> = Vec::new();
    for (name, text) in pastes.lines().map(|line| line.split_at(3)) {
        if !name.trim().is_empty() {
            pasted.push((format!("{}.txt", name.trim().to_lowercase()), String::new()));
        }
        pasted.last_mut().unwrap().1 += &format!("{text}\n");
    }
    for (file, text) in pasted {
        std::fs::write(folder.join(file), text).unwrap();
    }
    let output = shell("conspectus --words 30 a.txt b.txt c.txt", &folder);
    std::fs::remove_dir_all(&folder).unwrap();
    let output = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.lines().take(3).collect::<Vec<_>>(), printed.lines().collect::<Vec<_>>());
}

/// The anchor of a heading, as code hosts make it.
fn anchor(heading: &str) -> String {
    let kept = heading.trim_start_matches('#').trim().to_lowercase();
    kept.chars().filter(|c| c.is_alphanumeric() || " -_".contains(*c)).map(|c| if c == ' ' { '-' } else { c }).collect()
}

#[test]
fn links_lead_somewhere() {
    for document in DOCUMENTS {
        let text = read(document);
        for link in text.split("](").skip(1).map(|rest| rest.split_once(')').unwrap().0) {
            let (path, place) = link.split_once('#').unwrap_or((link, ""));
            if path.contains("://") {
                continue;
            }
            let target = if path.is_empty() { root().join(document) } else { beside(document, path) };
            assert!(target.exists(), "{document} links to {link}");
            if !place.is_empty() {
                let headings = std::fs::read_to_string(target).unwrap();
                assert!(headings.lines().any(|l| l.starts_with('#') && anchor(l) == place), "{document}: {link}");
            }
        }
    }
}

fn beside(document: &str, path: &str) -> PathBuf {
    root().join(document).parent().unwrap().join(path)
}

#[test]
fn the_commands_and_files_that_documents_name_are_there() {
    let makefile = read("Makefile");
    let package = read("package.json");
    let folders = ["src", "tests", "scripts", "www", "npm", "fuzz", "benches", "examples", "docs"];
    for document in DOCUMENTS {
        let text = read(document);
        for code in text.split('`').skip(1).step_by(2) {
            if let Some(rest) = code.strip_prefix("make ") {
                let target = rest.split_whitespace().find(|word| !word.starts_with('-')).unwrap();
                assert!(makefile.contains(&format!("\n{target}:")), "{document}: {code}");
            } else if let Some(script) = code.strip_prefix("npm run ") {
                let script = script.split_whitespace().next().unwrap();
                assert!(package.contains(&format!("\"{script}\":")), "{document}: {code}");
            } else if let Some((folder, _)) = code.split_once('/')
                && folders.contains(&folder)
                && !code.contains(|c: char| c.is_whitespace() || c.is_uppercase())
            {
                assert!(root().join(code).exists(), "{document}: {code}");
            }
        }
    }
}
