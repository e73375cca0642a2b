//! Messages of JSON-RPC, a line each, on standard input and output.
//!
//! The transport of rmcp passes over what it cannot read, and the client waits forever. This one answers, with what is
//! wrong, and writes JSON as all of the program does.

use crate::{json, line_limit};
use rmcp::RoleServer;
use rmcp::model::{ClientJsonRpcMessage, ErrorData, JsonRpcMessage, RequestId, ServerJsonRpcMessage};
use rmcp::transport::Transport;
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::error::Category;
use std::future::ready;
use std::io::{self, Write};
use std::thread;
use tokio::sync::mpsc::{Receiver, channel};

/// The longest message, in bytes: some thousand articles.
pub const LONGEST: usize = 16 << 20;

/// The two streams, until one of them ends.
pub struct Stdio {
    lines: Receiver<line_limit::RawLine>,
    /// True once a request came: before that, nothing else means anything.
    begun: bool,
    /// True if whoever reads the answers has gone.
    ended: bool,
}

impl Stdio {
    /// Starts to read standard input, in a thread that waits for it.
    pub fn open() -> io::Result<Self> {
        let (send, lines) = channel(1);
        thread::Builder::new().spawn(move || {
            let mut input = io::stdin().lock();
            while let Ok(Some(line)) = line_limit::next(&mut input, LONGEST) {
                if send.blocking_send(line).is_err() {
                    break;
                }
            }
        })?;
        Ok(Self { lines, begun: false, ended: false })
    }

    fn write(&mut self, message: &ServerJsonRpcMessage) -> io::Result<()> {
        let mut line = json::line(message)?;
        line.push(b'\n');
        let mut out = io::stdout().lock();
        let written = out.write_all(&line).and_then(|()| out.flush());
        self.ended |= written.is_err();
        written
    }
}

impl Transport<RoleServer> for Stdio {
    type Error = io::Error;

    fn send(&mut self, message: ServerJsonRpcMessage) -> impl Future<Output = io::Result<()>> + Send + 'static {
        ready(self.write(&message))
    }

    async fn receive(&mut self) -> Option<ClientJsonRpcMessage> {
        while !self.ended {
            match message(self.lines.recv().await?) {
                Ok(Some(message)) if self.begun || matches!(message, JsonRpcMessage::Request(_)) => {
                    self.begun = true;
                    return Some(message);
                }
                Ok(_) => {}
                // If it cannot be written, that is the end.
                Err(refusal) => drop(self.write(&refusal)),
            }
        }
        None
    }

    async fn close(&mut self) -> io::Result<()> {
        self.lines.close();
        Ok(())
    }
}

/// What is read of a line that is no message.
#[derive(Deserialize)]
struct Envelope {
    id: Option<RequestId>,
    method: Option<IgnoredAny>,
}

/// The message in a line, if there is one, or the answer that says what is wrong.
fn message(line: line_limit::RawLine) -> Result<Option<ClientJsonRpcMessage>, Box<ServerJsonRpcMessage>> {
    let refused = |error, id| Err(Box::new(ServerJsonRpcMessage::error(error, id)));
    let Some(line) = line else {
        let message =
            format!("A message may have {} MB, and this one has more: hand in fewer articles.", LONGEST >> 20);
        return refused(ErrorData::invalid_request(message, None), None);
    };
    if line.trim_ascii().is_empty() {
        return Ok(None);
    }
    let error = match serde_json::from_slice(&line) {
        Ok(message) => return Ok(Some(message)),
        Err(error) => error,
    };
    if error.classify() != Category::Data {
        return refused(ErrorData::parse_error(format!("This line is no JSON: {error}."), None), None);
    }
    let Envelope { id, method } = serde_json::from_slice(&line).unwrap_or(Envelope { id: None, method: None });
    if id.is_none() && method.is_some() {
        // Nobody waits for an answer to a notification.
        return Ok(None);
    }
    let message = "This is no message of JSON-RPC: an object has \"jsonrpc\": \"2.0\", an \"id\", a \"method\" and its \"params\".";
    refused(ErrorData::invalid_request(message, None), id)
}
