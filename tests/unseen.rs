//! What nobody sees of a page never enters an article of the command line.
#![cfg(all(feature = "cli", not(target_arch = "wasm32")))]

use std::process::Command;

/// Nobody sees what stands in the place of the star.
const HIDDEN: &[(&str, &str)] = &[
    ("display none", "<p style='display:none'>*</p>"),
    ("visibility hidden", "<p style='visibility:hidden'>*</p>"),
    ("visibility collapse", "<p style='visibility: collapse'>*</p>"),
    ("as hidden as what it is in", "<div style='visibility:hidden'><p style='visibility:inherit'>*</p></div>"),
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
    ("opacity of two boxes", "<div style='opacity:.2'><p style='opacity:.2'>*</p></div>"),
    ("filter opacity", "<p style='filter:opacity(0)'>*</p>"),
    ("white on white", "<p style='color:#fff'>*</p>"),
    ("nearly white on white", "<p style='color:#fcfcfd'>*</p>"),
    ("nearly transparent colour", "<p style='color:rgba(0,0,0,.01)'>*</p>"),
    ("transparent fill", "<p style='-webkit-text-fill-color:transparent'>*</p>"),
    ("white of another colour space", "<p style='color:oklch(1 0 0)'>*</p>"),
    ("white on a white gradient", "<p style='color:#fff;background:linear-gradient(#fff,#fff)'>*</p>"),
    ("white by an attribute", "<p><font color='white'>*</font></p>"),
    ("turned away", "<p style='transform:rotateY(90deg)'>*</p>"),
    ("box without width", "<p style='width:0;overflow:hidden;white-space:nowrap'>*</p>"),
    ("clip-path circle", "<p style='clip-path:circle(0)'>*</p>"),
    ("clip-path polygon", "<p style='clip-path:polygon(0 0,0 0,0 0)'>*</p>"),
    ("right of the page", "<p style='position:absolute;left:99999px'>*</p>"),
    ("below the page", "<p style='position:absolute;top:999999px'>*</p>"),
    ("margin", "<p style='margin-left:-9999px;width:600px'>*</p>"),
    ("translated", "<p style='transform:translateX(-9999px)'>*</p>"),
    ("text-indent in a box", "<p style='text-indent:100%;white-space:nowrap;overflow:hidden'>*</p>"),
    ("behind its own ground", "<div style='background:#fff'><p style='position:relative;z-index:-1'>*</p></div>"),
    ("mask of nothing", "<p style='mask-image:linear-gradient(transparent,transparent)'>*</p>"),
    ("mask without size", "<p style='mask-image:linear-gradient(#000,#000);mask-size:0 0;mask-repeat:no-repeat'>*</p>"),
    ("ruby of 0", "<p>The river <ruby>Tarn<rt style='font-size:0'>*</rt></ruby> flows on.</p>"),
    ("superscript of 1px", "<p>The river flows on.<sup style='font-size:1px'>*</sup></p>"),
    ("hidden by a class", "<p class='is-away'>*</p>"),
    ("white by a class", "<p class='is-pale'>*</p>"),
    ("tiny by a shorthand", "<p class='is-tiny'>*</p>"),
    ("hidden by a sheet for screens", "<p class='is-screened'>*</p>"),
    ("hidden on a screen", "<p class='is-paper'>*</p>"),
    ("hidden by a rule for what is in it", "<div class='note'><p>*</p></div>"),
    ("hidden by what is before it", "<i class='first'>One.</i><i>Two.</i><p class='is-behind'>*</p>"),
    ("hidden by its number", "<div><p class='is-odd'>*</p></div>"),
    ("important", "<p style='DISPLAY : none ! important'>*</p>"),
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
    ("light grey", "<p style='color:#bbb'>*</p>"),
    (
        "white on a dark gradient",
        "<div style='background:linear-gradient(#123,#456)'><p style='color:#fff'>*</p></div>",
    ),
    (
        "white over a ground beside it",
        "<div style='position:relative;height:80px'><i style='position:absolute;inset:0;background:#222'></i>\
         <p style='color:#fff;position:relative'>*</p></div>",
    ),
    ("white with a shadow", "<p style='color:#fff;text-shadow:0 0 3px #000'>*</p>"),
    ("white over a picture", "<div style='background:url(sky.jpg)'><p style='color:#fff'>*</p></div>"),
    (
        "white over a picture in its sheet",
        "<style>#sky { background: url(data:image/png;base64,ab;c/) }</style><div id='sky'><p style='color:#fff'>*</p></div>",
    ),
    ("not hidden by its number", "<div><i>One.</i><p class='is-odd'>*</p></div>"),
    ("sticky", "<div style='height:100px'><p style='position:sticky;top:0'>*</p></div>"),
    ("to be unfolded", "<div style='max-height:100px;overflow:hidden'><p>*</p></div>"),
    ("fading out", "<p style='mask-image:linear-gradient(#000,transparent)'>*</p>"),
    ("a little turned", "<p style='transform:rotate(2deg)'>*</p>"),
    ("in a box of its own", "<div style='position:relative'><p style='position:absolute;left:0;top:0'>*</p></div>"),
    ("below level 0, on nothing", "<p style='position:relative;z-index:-1'>*</p>"),
    ("visible in what is not", "<div style='visibility:hidden'><p style='visibility:visible'>*</p></div>"),
    ("as visible as what it is in", "<p style='opacity:1;visibility:inherit'>*</p>"),
    ("visibility unset", "<p style='visibility:unset'>*</p>"),
    ("visibility initial in what is not", "<div style='visibility:hidden'><p style='visibility:initial'>*</p></div>"),
    ("box without a box", "<div style='display:contents'><p>*</p></div>"),
    ("clipped a little", "<p style='clip-path:inset(1px)'>*</p>"),
    ("appearing", "<p style='opacity:0;transition:opacity 1s'>*</p>"),
    ("grey by a class", "<p class='is-quiet'>*</p>"),
    ("dark by a class", "<div class='is-night'><p class='is-pale'>*</p></div>"),
    ("a class that a heavier rule shows again", "<p class='is-away' id='back'>*</p>"),
    ("gradient in the letters", "<p style='color:transparent;background-clip:text'>*</p>"),
    ("open details", "<details open><summary>More</summary><p>*</p></details>"),
    ("small print", "<p style='font-size:9px'>*</p>"),
    ("half opaque", "<p style='opacity:.5'>*</p>"),
    ("moved a little", "<p style='position:relative;left:-20px'>*</p>"),
    ("cut by a large box", "<p style='overflow:hidden'>*</p>"),
    ("struck out", "<p><s>*</s></p>"),
    ("inserted", "<p><del>It does not.</del> <ins>*</ins></p>"),
];

/// The sheet of the page.
const SHEET: &str = ".is-away { position: absolute; left: -9999px } /* } */ .is-pale { color: #fefefe; }
@import url('other.css'); @font-face { font-family: x; src: url(data:font/woff;base64,d09G) }
.first ~ .is-behind { display: none } p:nth-child(odd).is-odd { display: none }
.is-quiet { color: #999 } .is-night { background: #101418; } .note > p { opacity: 0; } .is-tiny { font: 0/0 serif }
#back { position: static } @media print { .is-quiet { display: none; } } @supports (display: none) { .is-quiet { display: none } }
@media screen and (min-width: 600px) { .is-paper { display: none !important } } .is-quiet:hover { display: none }";

/// Sheets that do not hold, and one that does.
const OTHER_SHEETS: &str = "<style media='print'>.is-quiet { display: none }</style>
<style media='(max-width: 600px)'>.is-quiet { display: none }</style>
<style type='text/x-template'>.is-quiet { display: none }</style>
<style type='text/css' media='screen'>.is-screened { display: none }</style>";

const PLANTED: &str = "The mill at Tarnley was sold to a baker from the next valley, who paid in eleven bags of flour.";

/// Whether a summary of a page quotes what stands there in such a way.
fn is_read(number: usize, way: &str) -> bool {
    let page = format!(
        "<!doctype html><html><head><title>Bridge repaired</title><style>{SHEET}</style>{OTHER_SHEETS}</head><body><article><h1>Bridge repaired</h1>\
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
