//! The rooms of `src/`: imports go down, so no file imports from a room above its own, and no files import each other in a
//! circle. What is read are the `use` lines and the paths in code that start with `crate::`, `super::` or a child module.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The rooms from the lowest up. Those of one line know nothing of each other.
const ROOMS: &[&[&str]] = &[
    &["model"],
    &["collections"],
    &["text"],
    &["language"],
    &["read"],
    &["relate"],
    &["compare", "summarize", "check"],
    &["report"],
    &["corpus"],
    &["pipeline", "wasm"],
    &["lib"],
];

/// No function has more lines, ...
const LINES: usize = 60;

/// ... and no type more fields, but for these, each with its reason.
const FIELDS: usize = 10;
const WIDE: &[(&str, &str)] = &[
    ("ArticleReport", "the record of an article that goes out"),
    ("Conventions", "a row of the table of languages: each is asked for by itself"),
    ("One", "the options of a command, as its parser fills them in"),
    ("Options", "the record that comes in: all that a reader can ask for"),
    ("SelectionProblem", "a record that goes out, to an exact solver"),
    ("Summary", "the record that goes out"),
];

/// A file of `src/`, by the path of its module: `["read", "clean", "trim"]`; that of `lib.rs` is empty.
type Module = Vec<String>;

struct Source {
    file: String,
    /// Its code, without comments and unit tests, so that line numbers stay.
    code: String,
    /// Its child modules.
    children: BTreeSet<String>,
    /// What it hands on under its own name: a name, and where it comes from.
    handed_on: BTreeMap<String, Vec<String>>,
}

/// An import: the line, and the path as it is written.
struct Import {
    line: usize,
    path: Vec<String>,
    handed_on: bool,
}

#[test]
fn imports_go_down() {
    let sources = sources();
    let faults: Vec<String> = arrows(&sources)
        .into_iter()
        .filter_map(|((from, to), line)| {
            let (own, other) = (room(&from), room(&to));
            let (rank, other_rank) = (rank(own), rank(other));
            (own != other && rank <= other_rank).then(|| {
                format!("src/{}:{line}: `{own}` imports from `{other}`, which is not below it", sources[&from].file)
            })
        })
        .collect();
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn no_files_import_each_other() {
    let sources = sources();
    let arrows = arrows(&sources);
    let mut below: BTreeMap<&Module, Vec<&Module>> = BTreeMap::new();
    arrows.keys().for_each(|(from, to)| below.entry(from).or_default().push(to));
    for start in sources.keys() {
        // The shortest way back, by breadth.
        let mut ways = vec![vec![start]];
        let mut seen = BTreeSet::new();
        while !ways.is_empty() {
            let mut longer = Vec::new();
            for way in ways {
                for next in below.get(way[way.len() - 1]).into_iter().flatten() {
                    let way: Vec<&Module> = way.iter().copied().chain([*next]).collect();
                    assert!(*next != start, "\nfiles import each other:\n{}\n", circle(&sources, &arrows, &way));
                    if seen.insert(*next) {
                        longer.push(way);
                    }
                }
            }
            ways = longer;
        }
    }
}

#[test]
fn no_file_name_stands_twice() {
    let mut names: BTreeMap<(bool, String), String> = BTreeMap::new();
    // A room says in `mod.rs` what it is. The command line is a crate of its own, with its own names.
    let named = |source: &Source| !source.file.ends_with("mod.rs");
    for (module, source) in all_sources().into_iter().filter(|(_, source)| named(source)) {
        let name = (room(&module) == "bin", source.file.rsplit('/').next().unwrap_or_default().to_owned());
        let other = names.insert(name, source.file.clone());
        assert_eq!(other, None, "src/{} has the same name", source.file);
    }
}

#[test]
fn no_type_name_stands_twice() {
    let mut names: BTreeMap<(bool, String), String> = BTreeMap::new();
    // What JavaScript sees has the names of Rust. The command line is a crate of its own, with its own names.
    for (module, source) in all_sources().into_iter().filter(|(module, _)| room(module) != "wasm") {
        for line in source.code.lines() {
            let line = line.strip_prefix("pub(crate) ").or(line.strip_prefix("pub(super) ")).unwrap_or(line);
            let mut words = line.strip_prefix("pub ").unwrap_or(line).split(|c: char| !c.is_alphanumeric());
            if words.next().is_some_and(|word| ["struct", "enum", "trait", "type"].contains(&word))
                && let Some(name) = words.next()
            {
                let other = names.insert((room(&module) == "bin", name.to_owned()), source.file.clone());
                assert_eq!(other, None, "src/{} has a type of the same name: {name} ({module:?})", source.file);
            }
        }
    }
    assert!(["Corpus", "Candidate"].iter().all(|name| names.contains_key(&(false, (*name).to_owned()))));
}

#[test]
fn no_function_is_long_and_no_type_is_wide() {
    let mut faults = Vec::new();
    let mut wide = BTreeSet::new();
    for Source { file, code, .. } in all_sources().into_values() {
        for Item { line, kind, name, body } in items(&code) {
            let fields = body.iter().filter(|line| is_field(line)).count();
            if kind == "fn" && body.len() > LINES {
                faults.push(format!("src/{file}:{line}: `{name}` has {} lines", body.len()));
            } else if kind == "struct" && fields > FIELDS {
                wide.insert(name.to_owned());
                if !WIDE.iter().any(|(known, _)| *known == name) {
                    faults.push(format!("src/{file}:{line}: `{name}` has {fields} fields"));
                }
            }
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
    let unneeded: Vec<&str> = WIDE.iter().map(|(name, _)| *name).filter(|name| !wide.contains(*name)).collect();
    assert!(unneeded.is_empty(), "no wide types any more: {unneeded:?}");
}

#[test]
fn characters_stand_in_their_tables() {
    // What is said to people has its own quotation marks and dashes.
    let others = ["text", "language", "report"];
    let mut faults = Vec::new();
    for (_, Source { file, code, .. }) in sources().into_iter().filter(|(module, _)| !others.contains(&room(module))) {
        for (number, line) in (1..).zip(code.lines()) {
            if !line.is_ascii() || line.contains("\\u{") {
                faults.push(format!("src/{file}:{number}: {}", line.trim()));
            }
        }
    }
    assert!(
        faults.is_empty(),
        "\ncharacters belong to the tables in src/text, words to src/language:\n{}\n",
        faults.join("\n")
    );
}

#[test]
fn letters_become_small_by_one_table() {
    let own = |line: &str| line.contains("to_lowercase") || line.contains("to_uppercase");
    let faults: Vec<String> = sources()
        .into_values()
        .filter(|source| source.file != "text/lowercase.rs" && source.code.lines().any(own))
        .map(|source| source.file)
        .collect();
    assert!(faults.is_empty(), "`text::lowercase` does it without the large table of the standard library: {faults:?}");
}

#[test]
fn a_wrong_arrow_would_be_seen() {
    let source = "use super::{b::B, c};\npub(crate) use child::{X, y::Z as W};\nmod child;\nfn f() { crate::a::g(child::h()) }\n";
    let found: Vec<(usize, String, bool)> = imports(source, &BTreeSet::from(["child".to_owned()]))
        .into_iter()
        .map(|i| (i.line, i.path.join("::"), i.handed_on))
        .collect();
    let expected = [
        (1, "super::b::B", false),
        (1, "super::c", false),
        (2, "child::X", true),
        (2, "child::y::Z as W", true),
        (4, "crate::a::g", false),
        (4, "child::h", false),
    ];
    assert_eq!(found, expected.map(|(line, path, handed_on)| (line, path.to_owned(), handed_on)));
}

/// A function or a type with fields.
struct Item<'a> {
    line: usize,
    kind: &'static str,
    name: &'a str,
    /// The lines between its first and its last.
    body: Vec<&'a str>,
}

/// All functions and types with fields of a file, but for those of a single line.
fn items(code: &str) -> Vec<Item<'_>> {
    let lines: Vec<&str> = code.lines().collect();
    let mut items = Vec::new();
    for (number, line) in (1..).zip(&lines).filter(|(_, line)| !line.ends_with([';', '}'])) {
        let start = line.trim_start();
        let bare = private(start);
        let bare = bare.strip_prefix("const ").unwrap_or(bare);
        let Some(kind) = ["fn ", "struct "].into_iter().find(|kind| bare.starts_with(kind)) else { continue };
        let name = bare[kind.len()..].split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default();
        let end = format!("{}}}", &line[..line.len() - start.len()]);
        let body = lines[number..].iter().copied().take_while(|line| !line.starts_with(&end)).collect();
        items.push(Item { line: number, kind: kind.trim_end(), name, body });
    }
    items
}

/// True for a line like `pub span: Span,`.
fn is_field(line: &str) -> bool {
    let name = private(line.trim_start()).split_once(": ").map_or("", |(name, _)| name);
    !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '_')
}

/// A line without `pub`, `pub(crate)` and the like.
fn private(line: &str) -> &str {
    if line.starts_with("pub") { line.split_once(' ').map_or(line, |(_, rest)| rest) } else { line }
}

fn room(module: &Module) -> &str {
    module.first().map_or("lib", String::as_str)
}

fn rank(room: &str) -> usize {
    ROOMS.iter().position(|rooms| rooms.contains(&room)).unwrap_or_else(|| panic!("`{room}` is not among the rooms"))
}

fn circle(sources: &BTreeMap<Module, Source>, arrows: &BTreeMap<(Module, Module), usize>, way: &[&Module]) -> String {
    let step = |pair: &[&Module]| {
        let line = arrows[&(pair[0].clone(), pair[1].clone())];
        format!("src/{}:{line} imports {}", sources[pair[0]].file, sources[pair[1]].file)
    };
    way.windows(2).map(step).collect::<Vec<String>>().join("\n")
}

/// Which file imports which, and the first line that does.
fn arrows(sources: &BTreeMap<Module, Source>) -> BTreeMap<(Module, Module), usize> {
    let mut arrows = BTreeMap::new();
    for (module, source) in sources {
        // What a file only hands on is imported by those who take it.
        for import in imports(&source.code, &source.children).into_iter().filter(|i| !i.handed_on) {
            let to = resolve(sources, module, &import.path);
            if to != *module {
                arrows.entry((module.clone(), to)).or_insert(import.line);
            }
        }
    }
    arrows
}

/// The file in which the thing at a path stands.
fn resolve(sources: &BTreeMap<Module, Source>, from: &Module, path: &[String]) -> Module {
    let mut module = from.clone();
    let mut rest = path;
    while let [first, others @ ..] = rest {
        match first.as_str() {
            "crate" => module.clear(),
            "self" => {}
            "super" => _ = module.pop(),
            name => {
                let source = &sources[&module];
                let name = name.split(" as ").next().unwrap_or(name);
                if source.children.contains(name) {
                    module.push(name.to_owned());
                } else if let Some(origin) = source.handed_on.get(name).or(source.handed_on.get("*")) {
                    return resolve(sources, &module, origin);
                } else {
                    break;
                }
            }
        }
        rest = others;
    }
    module
}

/// All imports of a file, in order.
fn imports(code: &str, children: &BTreeSet<String>) -> Vec<Import> {
    let mut imports = Vec::new();
    let mut in_use: Option<(usize, bool, String)> = None;
    for (number, line) in (1..).zip(code.lines()) {
        let trimmed = line.trim();
        if in_use.is_none() {
            let bare = trimmed.strip_prefix("pub(crate) ").or(trimmed.strip_prefix("pub ")).unwrap_or(trimmed);
            if let Some(path) = bare.strip_prefix("use ") {
                in_use = Some((number, bare != trimmed, path.to_owned()));
            } else {
                let paths = paths(trimmed, children).into_iter();
                imports.extend(paths.map(|path| Import { line: number, path, handed_on: false }));
                continue;
            }
        } else if let Some((_, _, path)) = &mut in_use {
            path.push_str(trimmed);
        }
        if trimmed.ends_with(';')
            && let Some((line, handed_on, path)) = in_use.take()
        {
            let own = |path: &Vec<String>| {
                path.first().is_some_and(|p| ["crate", "super", "self"].contains(&p.as_str()) || children.contains(p))
            };
            let paths = expand(path.trim_end_matches(';')).into_iter().filter(own);
            imports.extend(paths.map(|path| Import { line, path, handed_on }));
        }
    }
    imports
}

/// The paths of `a::{b, c::{d, e}}`: `a::b`, `a::c::d`, `a::c::e`.
fn expand(tree: &str) -> Vec<Vec<String>> {
    let Some((head, group)) = tree.split_once('{') else {
        return vec![tree.trim().split("::").map(str::to_owned).collect()];
    };
    let head: Vec<String> = head.trim_end_matches("::").split("::").map(|p| p.trim().to_owned()).collect();
    let group = group.trim_end().strip_suffix('}').unwrap_or(group);
    let (mut depth, mut item, mut items) = (0, String::new(), Vec::new());
    for c in group.chars() {
        match c {
            ',' if depth == 0 => items.push(std::mem::take(&mut item)),
            _ => {
                depth += i32::from(c == '{') - i32::from(c == '}');
                item.push(c);
            }
        }
    }
    items.push(item);
    let items = items.iter().map(|item| item.trim()).filter(|item| !item.is_empty());
    items.flat_map(expand).map(|path| head.iter().cloned().chain(path).collect()).collect()
}

/// The paths in a line of code that lead out of the file.
fn paths(line: &str, children: &BTreeSet<String>) -> Vec<Vec<String>> {
    let pieces = line.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':'));
    let paths = pieces.map(|piece| piece.split("::").map(str::to_owned).collect::<Vec<String>>());
    let leads = |path: &Vec<String>| {
        path.len() > 1 && (["crate", "super"].contains(&path[0].as_str()) || children.contains(&path[0]))
    };
    paths.filter(leads).collect()
}

/// All files of the library: the command line is another crate, above it.
fn sources() -> BTreeMap<Module, Source> {
    let mut all = all_sources();
    all.retain(|module, _| room(module) != "bin");
    all
}

/// All files below `src/`.
fn all_sources() -> BTreeMap<Module, Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    list(&root, &mut files);
    let read = |file: String| {
        let code = fs::read_to_string(root.join(&file)).unwrap();
        let code: Vec<&str> = code
            .lines()
            .take_while(|line| *line != "#[cfg(test)]")
            .map(|line| if line.trim_start().starts_with("//") { "" } else { line })
            .collect();
        let module: Module = file.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
        let module: Module = module.into_iter().filter(|name| name != "mod" && name != "lib").collect();
        let child = |line: &&str| {
            let line = line.strip_prefix("pub(crate) ").or(line.strip_prefix("pub ")).unwrap_or(line);
            line.strip_prefix("mod ").and_then(|rest| rest.strip_suffix(';')).map(str::to_owned)
        };
        let children: BTreeSet<String> = code.iter().filter_map(child).collect();
        let code = code.join("\n");
        let handed_on = imports(&code, &children).into_iter().filter(|i| i.handed_on).filter_map(|i| {
            let last = i.path.last()?.clone();
            Some((last.split(" as ").last()?.to_owned(), i.path))
        });
        (module, Source { file, handed_on: handed_on.collect(), code, children })
    };
    files.into_iter().map(read).collect()
}

/// The Rust files below a folder.
fn list(folder: &Path, files: &mut Vec<String>) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
        if path.is_dir() {
            list(&path, files);
        } else if name.ends_with(".rs") {
            files.push(name);
        }
    }
}
