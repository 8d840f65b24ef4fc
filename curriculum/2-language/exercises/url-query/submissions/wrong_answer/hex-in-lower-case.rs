// "Upper and lower case mean the same in an escape."
use std::io::{self, Read, Write};

fn digit(byte: u8) -> Option<u8> {
    (byte as char).to_digit(16).map(|value| value as u8)
}

fn bad_escape(target: &[u8]) -> Option<usize> {
    (0..target.len()).find(|&i| {
        let at = |j: usize| target.get(i + j).copied().and_then(digit);
        target[i] == b'%' && (at(1).is_none() || at(2).is_none())
    })
}

/// Decodes a part, or says that it is no text.
fn decode(raw: &[u8], plus_is_blank: bool) -> Option<String> {
    let mut bytes = Vec::with_capacity(raw.len());
    let mut at = 0;
    while at < raw.len() {
        if raw[at] == b'%' {
            bytes.push(digit(raw[at + 1])? * 16 + digit(raw[at + 2])?);
            at += 2;
        } else if raw[at] == b'+' && plus_is_blank {
            bytes.push(b' ');
        } else {
            bytes.push(raw[at]);
        }
        at += 1;
    }
    String::from_utf8(bytes).ok()
}

fn show(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '\0'..='\x1f' | '\x7f' => out.push_str(&format!("\\x{:02X}", c as u32)),
            '"' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            _ => out.push(c),
        }
    }
    out.push('"');
}

fn encode(out: &mut String, text: &str, blank_is_plus: bool) {
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => out.push(byte as char),
            b' ' if blank_is_plus => out.push('+'),
            _ => out.push_str(&format!("%{byte:02x}")),
        }
    }
}

/// The three lines for a target, or the column of the first part that is no text.
fn take_apart(target: &[u8]) -> Result<String, usize> {
    let path_end = target.iter().position(|&c| c == b'?').unwrap_or(target.len());
    let (mut path, mut query, mut anew) = (String::from("path"), String::from("query"), String::new());
    let mut column = 2;
    for raw in target[1..path_end].split(|&c| c == b'/') {
        let segment = decode(raw, false).ok_or(column)?;
        path.push(' ');
        show(&mut path, &segment);
        anew.push('/');
        encode(&mut anew, &segment, false);
        column += raw.len() + 1;
    }
    let mut before = '?';
    for raw in target.get(path_end + 1..).unwrap_or(b"").split(|&c| c == b'&') {
        if !raw.is_empty() {
            query.push(' ');
            anew.push(before);
            before = '&';
            let mut begin = column;
            for (i, piece) in raw.splitn(2, |&c| c == b'=').enumerate() {
                if i > 0 {
                    query.push('=');
                    anew.push('=');
                }
                let text = decode(piece, true).ok_or(begin)?;
                show(&mut query, &text);
                encode(&mut anew, &text, true);
                begin += piece.len() + 1;
            }
        }
        column += raw.len() + 1;
    }
    Ok(format!("{path}\n{query}\n{anew}\n"))
}

fn main() -> io::Result<()> {
    let mut input = Vec::new();
    io::stdin().read_to_end(&mut input)?;
    let mut out = String::new();
    for target in input.split(|&c| c == b'\n').skip(1).filter(|line| !line.is_empty()) {
        if let Some(at) = bad_escape(target) {
            out.push_str(&format!("bad escape at {}\n", at + 1));
            continue;
        }
        match take_apart(target) {
            Ok(lines) => out.push_str(&lines),
            Err(column) => out.push_str(&format!("bad UTF-8 at {column}\n")),
        }
    }
    io::stdout().write_all(out.as_bytes())
}
