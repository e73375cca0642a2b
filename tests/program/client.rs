//! A client of `conspectus mcp`, which asks as clients do, a line of JSON-RPC each.

use super::EXAMPLE;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Output, Stdio};

/// A client, and the server that it started.
pub struct Client {
    pub server: Child,
    pub input: ChildStdin,
    pub output: BufReader<ChildStdout>,
    pub asked: u64,
}

impl Client {
    /// Starts a server, without a word.
    pub fn silent() -> Self {
        let mut server = Command::new(env!("CARGO_BIN_EXE_conspectus"))
            .arg("mcp")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let (input, output) = (server.stdin.take().unwrap(), server.stdout.take().unwrap());
        Self { server, input, output: BufReader::new(output), asked: 0 }
    }

    /// Starts a server, and greets it.
    pub fn new() -> Self {
        let mut client = Self::silent();
        let info = json!({ "name": "test", "version": "1" });
        client.ask("initialize", json!({ "protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": info }));
        client.write(br#"{"jsonrpc": "2.0", "method": "notifications/initialized"}"#);
        client
    }

    pub fn write(&mut self, line: &[u8]) {
        self.input.write_all(&[line, b"\n"].concat()).unwrap();
    }

    /// The next line, byte for byte.
    pub fn line(&mut self) -> String {
        let mut line = String::new();
        self.output.read_line(&mut line).unwrap();
        assert!(line.ends_with('\n'), "no answer: {line}");
        line
    }

    pub fn answer(&mut self) -> Value {
        serde_json::from_str(&self.line()).unwrap()
    }

    /// The line that answers a request.
    pub fn ask_line(&mut self, method: &str, params: &Value) -> String {
        self.asked += 1;
        let request = json!({ "jsonrpc": "2.0", "id": self.asked, "method": method, "params": params });
        self.write(request.to_string().as_bytes());
        self.line()
    }

    pub fn ask(&mut self, method: &str, params: Value) -> Value {
        let answer: Value = serde_json::from_str(&self.ask_line(method, &params)).unwrap();
        assert_eq!((&answer["jsonrpc"], &answer["id"]), (&json!("2.0"), &json!(self.asked)), "{answer}");
        answer
    }

    /// The result of a call.
    pub fn call(&mut self, tool: &str, arguments: Value) -> Value {
        self.ask("tools/call", json!({ "name": tool, "arguments": arguments }))["result"].take()
    }

    /// What a call gives to programs, as its schema promises, and to people.
    pub fn done(&mut self, tool: &str, arguments: Value) -> (Value, String) {
        let mut result = self.call(tool, arguments);
        assert_eq!(result["isError"], false, "{result}");
        let tools = self.ask("tools/list", json!({}));
        let known = tools["result"]["tools"].as_array().unwrap().iter().find(|known| known["name"] == tool).unwrap();
        assert_fits(&result["structuredContent"], &known["outputSchema"], "");
        let text = text(&result).to_owned();
        (result["structuredContent"].take(), text)
    }

    /// Closes standard input, and waits for the end.
    pub fn end(self) -> Output {
        drop((self.input, self.output));
        self.server.wait_with_output().unwrap()
    }
}

/// What a result says to people.
pub fn text(result: &Value) -> &str {
    result["content"][0]["text"].as_str().unwrap()
}

/// What of JSON Schema the tools use.
pub fn assert_fits(value: &Value, schema: &Value, place: &str) {
    match schema["type"].as_str().unwrap_or_else(|| panic!("{place}: {schema}")) {
        "object" => {
            let (value, properties) = (value.as_object().unwrap(), schema["properties"].as_object().unwrap());
            for key in schema["required"].as_array().into_iter().flatten() {
                assert!(value.contains_key(key.as_str().unwrap()), "{place} has no {key}");
            }
            for (key, value) in value {
                assert_fits(value, properties.get(key).unwrap_or(&Value::Null), &format!("{place}.{key}"));
            }
        }
        "array" => value.as_array().unwrap().iter().for_each(|item| assert_fits(item, &schema["items"], place)),
        "string" => {
            assert!(value.is_string(), "{place}: {value}");
            let known = schema["enum"].as_array();
            assert!(known.is_none_or(|known| known.contains(value)), "{place}: {value}");
        }
        "integer" => assert!(value.is_u64(), "{place}: {value}"),
        "number" => assert!(value.is_number(), "{place}: {value}"),
        "boolean" => assert!(value.is_boolean(), "{place}: {value}"),
        other => panic!("{place}: {other}"),
    }
}

pub fn example() -> Vec<Value> {
    let read = |file: &&str| std::fs::read_to_string(format!("{}/{file}", env!("CARGO_MANIFEST_DIR"))).unwrap();
    EXAMPLE.iter().map(|file| json!({ "text": read(file) })).collect()
}

pub const FERRY: [&str; 4] = [
    "The ferry Morning Star hit a sandbank off Port Ellery on Monday. All 412 people on board were taken ashore by lifeboats.",
    "A ferry with 412 people on board ran onto a sandbank off Port Ellery on Monday. Nobody was hurt.",
    "Lifeboats took 415 people ashore from the Morning Star, which hit a sandbank off Port Ellery on Monday.",
    "The ferry Morning Star hit a sandbank off Port Ellery on Monday. The captain, Ada Renwick, was new to the route.",
];

pub fn ferry() -> Value {
    FERRY.iter().map(|text| json!({ "text": text })).collect()
}
