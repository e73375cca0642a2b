//! Rounding: how fine the figures are that go out.

/// Four decimals: enough for every reader, and written the same by every printer of numbers.
pub(crate) fn round(x: f64) -> f64 {
    libm::round(x * 10_000.0) / 10_000.0
}
