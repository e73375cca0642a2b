//! Colours of a page, to tell whether a text differs from what is behind it.

/// Red, green and blue up to 255, and how much of it there is, up to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Colour {
    pub parts: [f64; 3],
    pub alpha: f64,
}

pub const WHITE: Colour = Colour { parts: [255.0; 3], alpha: 1.0 };
pub const BLACK: Colour = Colour { parts: [0.0; 3], alpha: 1.0 };

/// Two colours that differ by no more than this in red, green and blue look like one.
const NEAR: f64 = 16.0;

impl Colour {
    /// A colour as it is written in a style; `None` if it is none.
    pub fn parse(written: &str) -> Option<Self> {
        let written = written.trim();
        // The library reads "add" as "#add".
        let bare = !written.contains('#') && written.chars().all(|c| c.is_ascii_hexdigit());
        let [red, green, blue, alpha] = csscolorparser::parse(written).ok().filter(|_| !bare)?.to_array();
        let parts = [red, green, blue].map(|part| f64::from(part.clamp(0.0, 1.0)) * 255.0);
        Some(Self { parts, alpha: f64::from(alpha) })
    }

    /// What is seen of a colour that lies on another.
    pub fn laid_on(self, under: Self) -> Self {
        let mix = |over: f64, under: f64| over * self.alpha + under * (1.0 - self.alpha);
        let [red, green, blue] = self.parts;
        let [r, g, b] = under.parts;
        Self { parts: [mix(red, r), mix(green, g), mix(blue, b)], alpha: 1.0 }
    }

    /// True for two colours that nobody can tell apart.
    pub fn is_near(self, other: Self) -> bool {
        self.parts.iter().zip(other.parts).all(|(one, other)| (one - other).abs() <= NEAR)
    }
}
