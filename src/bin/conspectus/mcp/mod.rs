//! `conspectus mcp`: a server of the Model Context Protocol for assistants, on standard input and output.
//!
//! ```text
//! stdio ─► server ─► tools ─► call ─► answer
//! ```

mod answer;
mod call;
mod prose;
mod refusal;
mod schema;
mod server;
mod stdio;
mod tools;

use crate::say;
use rmcp::service::ServerInitializeError;
use server::Server;
use std::io::{self, IsTerminal};
use std::{panic, thread};
use stdio::Stdio;
use tokio::runtime;

/// Serves until standard input ends, or nothing more can be written.
pub fn serve() -> io::Result<()> {
    if io::stdin().is_terminal() {
        say("this serves a program that speaks the Model Context Protocol, and reads its messages: end with Ctrl-D.");
    }
    // What else it says may be a piece of an article.
    panic::set_hook(Box::new(|fault| {
        let place = fault.location().map(ToString::to_string).unwrap_or_default();
        say(&format!("a call meets a fault in Conspectus, at {place}."));
    }));
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let runtime = runtime::Builder::new_current_thread().enable_time().max_blocking_threads(cores).build()?;
    let served = runtime.block_on(async {
        match rmcp::serve_server(Server, Stdio::open()?).await {
            Ok(running) => running.waiting().await.map(|_| ()).map_err(io::Error::other),
            Err(ServerInitializeError::ConnectionClosed(_)) => Ok(()),
            Err(error) => Err(io::Error::other(error)),
        }
    });
    // Nobody waits for what is still at work.
    runtime.shutdown_background();
    served
}
