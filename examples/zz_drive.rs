#![allow(warnings)]
#[path = "../benches/speed/src/text.rs"]
mod text;
use conspectus::*;
use std::time::Instant;
fn read(t: &[String]) -> Corpus {
    let mut c = Corpus::new();
    for t in t {
        c.add(Article::new(t.as_str()));
    }
    c
}
fn main() {
    let a: Vec<String> = std::env::args().collect();
    let cl: Vec<String> = match a[2].parse() {
        Ok(n) => text::cluster(n, 1),
        Err(_) => {
            let mut f: Vec<_> = std::fs::read_dir(&a[2]).unwrap().map(|e| e.unwrap().path()).collect();
            f.sort();
            f.iter().map(|f| std::fs::read_to_string(f).unwrap()).collect()
        }
    };
    let bytes: usize = cl.iter().map(String::len).sum();
    match a[1].as_str() {
        "none" => println!("{}", bytes),
        "read" => {
            std::hint::black_box(read(&cl));
        }
        "once" => {
            let mut c = Corpus::new();
            let s = Instant::now();
            for t in cl {
                c.add(Article::new(t));
            }
            let mut last = Instant::now();
            println!("read {:?}", last - s);
            let mut st = None;
            let summary = c.summarize_watched(&Options::default(), |p| {
                if Some(p.stage) != st {
                    println!("  {:?} at {:?}", p.stage, last.elapsed());
                    st = Some(p.stage);
                }
                std::ops::ControlFlow::Continue(())
            });
            println!("end {:?} {}", last.elapsed(), summary.unwrap().sentences.len());
            let m = std::fs::read_to_string("/proc/self/status").unwrap();
            let m: f64 = m
                .lines()
                .find_map(|l| l.strip_prefix("VmHWM:"))
                .unwrap()
                .trim()
                .trim_end_matches(" kB")
                .parse()
                .unwrap();
            println!("peak {:.1} MB = {:.1} x", m / 1024., m * 1024. / bytes as f64);
        }
        // n edits after a first summary; the difference of two runs is what one edit costs
        "edit" => {
            let n: usize = a[3].parse().unwrap();
            let mut c = read(&cl);
            c.summarize(&Options::default());
            for t in 0..n {
                c.replace(
                    0,
                    Article::new(format!(
                        "{}\n\nVersion {t} of the report came late on Tuesday, the town said.",
                        cl[0]
                    )),
                );
                std::hint::black_box(c.summarize(&Options::default()));
            }
        }
        _ => {}
    }
}
