use std::collections::HashMap;
use std::sync::{LazyLock, Mutex};
static CACHE: LazyLock<Mutex<HashMap<&'static str, f64>>> = LazyLock::new(Default::default);
pub fn k(name: &'static str, default: f64) -> f64 {
    *CACHE.lock().unwrap().entry(name).or_insert_with(|| std::env::var(name).ok().and_then(|v| v.parse().ok()).unwrap_or(default))
}
