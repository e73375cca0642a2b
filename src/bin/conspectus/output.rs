//! Where the output goes: to standard output, or into a file that is written whole or not at all.

use crate::words;
use clap::Args;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, Once, PoisonError};

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

/// The name under which a file is being written, for whoever ends the program before that is done.
static UNFINISHED: Mutex<Option<PathBuf>> = Mutex::new(None);

fn unfinished() -> MutexGuard<'static, Option<PathBuf>> {
    UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The exit status of a program that Ctrl-C ended, as shells say it.
const INTERRUPTED: i32 = 130;

/// Takes away what is unfinished, and ends the program.
fn interrupted() {
    // Held to the end, so that no other file is begun.
    let mut unfinished = unfinished();
    if let Some(temporary) = unfinished.take() {
        let _ = fs::remove_file(temporary);
    }
    std::process::exit(INTERRUPTED);
}

/// A file under another name until all of it is written. Dropped before that, or interrupted, it leaves nothing.
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
        static WATCH: Once = Once::new();
        // Where nobody can be told of it, or who started the program has it ignore signals, an unfinished file may stay.
        WATCH.call_once(|| drop(ctrlc::try_set_handler(interrupted)));
        let mut unfinished = unfinished();
        let file = File::create_new(&temporary)?;
        *unfinished = Some(temporary.clone());
        drop(unfinished);
        let new = Self { file, names: Some((temporary, target)) };
        if let Some(old) = old {
            new.file.set_permissions(old.permissions())?;
        }
        Ok(new)
    }

    /// Gives the file its name: all of it is written.
    pub fn finish(mut self) -> io::Result<()> {
        let Some((temporary, target)) = self.names.take() else { return Ok(()) };
        let synced = self.file.sync_all();
        let mut unfinished = unfinished();
        let named = synced.and_then(|()| fs::rename(&temporary, &target));
        *unfinished = None;
        drop(unfinished);
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
            *unfinished() = None;
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
