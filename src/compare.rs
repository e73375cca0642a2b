//! Compare: where the sources differ.
