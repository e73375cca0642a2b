//! Writes PDFs: lines on pages, or whatever operators draw.

use std::fmt::Write as _;
use std::io::Write as _;

/// A line as it stands on a page, in points from its lower left corner.
#[derive(Clone)]
pub struct Printed {
    pub text: String,
    pub x: f64,
    pub y: f64,
    pub size: f64,
    pub bold: bool,
}

pub fn at(text: &str, x: f64, y: f64) -> Printed {
    Printed { text: text.to_owned(), x, y, size: 10.0, bold: false }
}

impl Printed {
    pub fn sized(self, size: f64) -> Self {
        Self { size, ..self }
    }

    pub fn bold(self) -> Self {
        Self { bold: true, ..self }
    }
}

/// Lines below one another, 14 points apart.
pub fn block(texts: &[&str], x: f64, y: f64) -> Vec<Printed> {
    let mut lines = Vec::new();
    for text in texts {
        lines.push(at(text, x, y - 14.0 * f64::from(u32::try_from(lines.len()).unwrap())));
    }
    lines
}

pub fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)")
}

/// A PDF of these objects, the first of which is its root.
pub fn pdf_of(objects: &[Vec<u8>], trailer: &str) -> Vec<u8> {
    let mut bytes = b"%PDF-1.4\n".to_vec();
    let mut table = String::new();
    for (number, object) in objects.iter().enumerate() {
        writeln!(table, "{:010} 00000 n ", bytes.len()).unwrap();
        writeln!(bytes, "{} 0 obj", number + 1).unwrap();
        bytes.extend_from_slice(object);
        bytes.extend_from_slice(b"\nendobj\n");
    }
    let (start, size) = (bytes.len(), objects.len() + 1);
    write!(bytes, "xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R {trailer} >>\n")
        .unwrap();
    write!(bytes, "startxref\n{start}\n%%EOF\n").unwrap();
    bytes
}

pub fn stream(bytes: &[u8], about: &str) -> Vec<u8> {
    let mut object = format!("<< /Length {} {about} >>\nstream\n", bytes.len()).into_bytes();
    object.extend_from_slice(bytes);
    object.extend_from_slice(b"\nendstream");
    object
}

/// A PDF of one page, drawn by these operators.
pub fn drawn(operators: &str) -> Vec<u8> {
    drawn_with(stream(operators.as_bytes(), ""), "")
}

pub fn drawn_with(content: Vec<u8>, trailer: &str) -> Vec<u8> {
    let objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec(),
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> \
          /XObject << /I0 6 0 R >> /ExtGState << /G0 << /ca 0 >> /G1 << /BM /Multiply >> >> >> >>"
            .to_vec(),
        content,
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_vec(),
        stream(b"x", "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"),
    ];
    pdf_of(&objects, trailer)
}

/// A PDF of pages of 420 by 595 points with these lines on them, which names this as its title.
pub fn printed(pages: &[Vec<Printed>], title: &str) -> Vec<u8> {
    let first = 6;
    let kids: Vec<String> = (0..pages.len()).map(|n| format!("{} 0 R", first + 2 * n)).collect();
    let font = |name: &str| {
        format!("<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>").into_bytes()
    };
    let mut objects = vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        format!("<< /Type /Pages /Kids [{}] /Count {} >>", kids.join(" "), pages.len()).into_bytes(),
        font("Helvetica"),
        font("Helvetica-Bold"),
        format!("<< /Title ({}) >>", escaped(title)).into_bytes(),
    ];
    for (n, lines) in pages.iter().enumerate() {
        let mut drawn = String::new();
        for Printed { text, x, y, size, bold } in lines {
            let font = if *bold { "F2" } else { "F1" };
            writeln!(drawn, "BT /{font} {size} Tf {x} {y} Td ({}) Tj ET", escaped(text)).unwrap();
        }
        let page = format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Contents {} 0 R \
             /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>",
            first + 2 * n + 1
        );
        objects.extend([page.into_bytes(), stream(drawn.as_bytes(), "")]);
    }
    pdf_of(&objects, "/Info 5 0 R")
}
