//! What nobody sees of a page never enters an article of the command line.
#![cfg(all(feature = "cli", not(target_arch = "wasm32")))]

use std::process::Command;

/// Nobody sees what stands in the place of the star.
const HIDDEN: &[(&str, &str)] = &[
    ("display none", "<p style='display:none'>*</p>"),
    ("visibility hidden", "<p style='visibility:hidden'>*</p>"),
    ("visibility collapse", "<p style='visibility: collapse'>*</p>"),
    ("attribute hidden", "<p hidden>*</p>"),
    ("attribute hidden until found", "<p hidden='until-found'>*</p>"),
    ("attribute aria-hidden", "<p aria-hidden='true'>*</p>"),
    ("content-visibility hidden", "<div style='content-visibility:hidden'><p>*</p></div>"),
    ("closed details", "<details><summary>More</summary><p>*</p></details>"),
    ("closed dialog", "<dialog><p>*</p></dialog>"),
    ("popover", "<div popover><p>*</p></div>"),
    ("noscript", "<noscript><p>*</p></noscript>"),
    ("template", "<template><p>*</p></template>"),
    ("opacity 0", "<p style='opacity:0'>*</p>"),
    ("opacity 0.01", "<p style='opacity:.01'>*</p>"),
    ("black on black", "<p style='color:#000;background:#000'>*</p>"),
    ("transparent colour", "<p style='color:transparent'>*</p>"),
    ("font of 0", "<p style='font-size:0'>*</p>"),
    ("font of 1px", "<p style='font-size:1px'>*</p>"),
    ("scale 0", "<p style='transform:scale(0)'>*</p>"),
    ("box of 1px", "<p style='position:absolute;width:1px;height:1px;overflow:hidden'>*</p>"),
    ("box without height", "<p style='max-height:0;overflow:hidden;margin:0'>*</p>"),
    ("clip", "<p style='position:absolute;clip:rect(0 0 0 0)'>*</p>"),
    ("clip-path inset", "<p style='clip-path:inset(50%)'>*</p>"),
    ("left of the page", "<p style='position:absolute;left:-9999px'>*</p>"),
    ("above the page", "<p style='position:absolute;top:-9999px'>*</p>"),
    ("text-indent", "<p style='text-indent:-9999px'>*</p>"),
    ("deleted beside inserted", "<p><del>*</del> <ins>The bridge stays where it is, the council said.</ins></p>"),
    ("deleted alone", "<p><del>*</del></p>"),
    ("deleted behind inserted", "<p><ins>The bridge stays where it is, the council said.</ins> <del>*</del></p>"),
];

/// Everybody sees what stands in the place of the star.
const SHOWN: &[(&str, &str)] = &[
    ("plain", "<p>*</p>"),
    ("white on dark", "<div style='background:#123'><p style='color:#fff'>*</p></div>"),
    ("gradient in the letters", "<p style='color:transparent;background-clip:text'>*</p>"),
    ("open details", "<details open><summary>More</summary><p>*</p></details>"),
    ("small print", "<p style='font-size:9px'>*</p>"),
    ("half opaque", "<p style='opacity:.5'>*</p>"),
    ("moved a little", "<p style='position:relative;left:-20px'>*</p>"),
    ("cut by a large box", "<p style='overflow:hidden'>*</p>"),
    ("struck out", "<p><s>*</s></p>"),
    ("inserted", "<p><del>It does not.</del> <ins>*</ins></p>"),
];

const PLANTED: &str = "The mill at Tarnley was sold to a baker from the next valley, who paid in eleven bags of flour.";

/// Whether a summary of a page quotes what stands there in such a way.
fn is_read(number: usize, way: &str) -> bool {
    let page = format!(
        "<!doctype html><html><head><title>Bridge repaired</title></head><body><article><h1>Bridge repaired</h1>\
         <p>Workers have repaired the old bridge over the Tarn, which had been closed to carts since the flood in March.</p>\
         <p>The council of Tarnley paid for the stones, and the masons came from three villages upstream, the mayor said.</p>\
         {}<p>From Monday on, carts may cross again at walking pace, one after the other, until the mortar has set.</p>\
         </article></body></html>",
        way.replace('*', PLANTED)
    );
    let file = std::env::temp_dir().join(format!("unseen-{}-{number}.html", std::process::id()));
    std::fs::write(&file, page).unwrap();
    let run = Command::new(env!("CARGO_BIN_EXE_conspectus")).args(["--words", "400"]).arg(&file).output().unwrap();
    std::fs::remove_file(&file).unwrap();
    let text = String::from_utf8(run.stdout).unwrap();
    assert!(text.contains("Tarn"), "{text}");
    text.split_whitespace().collect::<Vec<_>>().join(" ").contains("sold to a baker")
}

#[test]
fn what_nobody_sees_is_left_out_and_what_everybody_sees_is_kept() {
    let read = |ways: &[(&'static str, &str)], from: usize| -> Vec<&'static str> {
        let read = ways.iter().enumerate().filter(|(n, (_, way))| is_read(from + n, way));
        read.map(|(_, (name, _))| *name).collect()
    };
    assert_eq!(read(HIDDEN, 0), Vec::<&str>::new());
    assert_eq!(read(SHOWN, HIDDEN.len()), SHOWN.iter().map(|(name, _)| *name).collect::<Vec<_>>());
}
