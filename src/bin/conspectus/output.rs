//! Where the output goes: to standard output, or into a file that is written whole or not at all.

use crate::words;
use clap::Args;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// The file that takes the output, as each command has it.
#[derive(Args)]
pub struct OutputFile {
    /// Write into this file, whole or not at all; '-' for standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

impl OutputFile {
    /// The file, if it is not standard output.
    pub fn path(&self) -> Option<&Path> {
        self.output.as_deref().filter(|path| *path != Path::new("-"))
    }
}

/// A file under another name until all of it is written. Dropped before that, it leaves nothing.
pub struct NewFile {
    file: File,
    /// Under which name it is written, and which it gets; none for what is no file, such as a pipe.
    names: Option<(PathBuf, PathBuf)>,
}

impl NewFile {
    /// Begins a file.
    pub fn create(path: &Path) -> io::Result<Self> {
        Self::begin(path).map_err(|error| words::of_file(path, &error))
    }

    fn begin(path: &Path) -> io::Result<Self> {
        // A link stays, and what it leads to is written.
        let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let old = fs::metadata(&target).ok();
        if old.as_ref().is_some_and(fs::Metadata::is_dir) {
            return Err(io::Error::new(
                io::ErrorKind::IsADirectory,
                "this is a folder: give the name of a file in it.",
            ));
        }
        // What may not be written over is not replaced either, though its folder would let it.
        let writable = || File::options().write(true).open(&target);
        match &old {
            Some(old) if !old.is_file() => return Ok(Self { file: writable()?, names: None }),
            Some(_) => drop(writable()?),
            None => {}
        }
        let name = target
            .file_name()
            .ok_or_else(|| io::Error::new(io::ErrorKind::InvalidInput, "this is no name of a file."))?;
        let temporary = target.with_file_name(format!(".{}.{}.tmp", name.to_string_lossy(), std::process::id()));
        let file = File::create_new(&temporary)?;
        let new = Self { file, names: Some((temporary, target)) };
        if let Some(old) = old {
            new.file.set_permissions(old.permissions())?;
        }
        Ok(new)
    }

    /// Gives the file its name: all of it is written.
    pub fn finish(mut self) -> io::Result<()> {
        let Some((temporary, target)) = self.names.take() else { return Ok(()) };
        let named = self.file.sync_all().and_then(|()| fs::rename(&temporary, &target));
        named.map_err(|error| {
            let _ = fs::remove_file(&temporary);
            words::of_file(&target, &error)
        })
    }
}

impl Drop for NewFile {
    fn drop(&mut self) {
        if let Some((temporary, _)) = &self.names {
            let _ = fs::remove_file(temporary);
        }
    }
}

impl Write for NewFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// Writes all of a file, or none of it.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = NewFile::create(path)?;
    file.write_all(bytes).map_err(|error| words::of_file(path, &error))?;
    file.finish()
}

/// Refuses to write over what is read.
pub fn check_unread<'a>(output: Option<&Path>, mut sources: impl Iterator<Item = &'a Path>) -> io::Result<()> {
    let Some(output) = output else { return Ok(()) };
    let Some(target) = fs::canonicalize(output).ok().filter(|target| target.is_file()) else { return Ok(()) };
    if sources.any(|source| fs::canonicalize(source).is_ok_and(|source| source == target)) {
        let message = "this is read: give another file for --output, or leave it out of a folder with --exclude.";
        return Err(words::of_file(output, &io::Error::new(io::ErrorKind::InvalidInput, message)));
    }
    Ok(())
}
