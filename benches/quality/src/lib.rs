//! Reads what the programs of this package measure on: clusters as JSON Lines, `{"id": "…", "documents": ["…", …]}`.

use conspectus::{Article, Corpus};
use serde_json::Value;
use std::error::Error;

/// What each program returns.
pub type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// A cluster: the texts of articles about one event.
#[derive(Clone, Debug)]
pub struct Cluster {
    /// Its name.
    pub id: String,
    /// The text of each article.
    pub documents: Vec<String>,
}

/// Reads the clusters of a file, one a line.
pub fn clusters(path: &str) -> Result<Vec<Cluster>> {
    let text = std::fs::read_to_string(path).map_err(|e| format!("{path}: {e}"))?;
    text.lines()
        .enumerate()
        .map(|(n, line)| cluster(line).map_err(|e| format!("{path}:{}: {e}", n + 1).into()))
        .collect()
}

fn cluster(line: &str) -> Result<Cluster> {
    let row: Value = serde_json::from_str(line)?;
    let documents = row.get("documents").and_then(Value::as_array).ok_or("the line has no documents")?;
    Ok(Cluster {
        id: row.get("id").and_then(Value::as_str).unwrap_or_default().to_owned(),
        documents: documents.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
    })
}

/// Reads articles of which only the text is known.
pub fn corpus<'a>(texts: impl IntoIterator<Item = &'a String>) -> Result<Corpus> {
    let mut corpus = Corpus::new();
    for text in texts {
        corpus.add(Article::new(text.as_str()))?;
    }
    Ok(corpus)
}
