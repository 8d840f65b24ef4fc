use std::io::{self, Read, Write};
use std::process::exit;

struct Options {
    end: Vec<u8>,
    stops: bool,
}

fn options() -> Option<Options> {
    let mut end = None;
    let mut stops = false;
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--stop" if !stops => stops = true,
            "--end" if end.is_none() => end = Some(args.next()?),
            _ => return None,
        }
    }
    let end = end.unwrap_or_else(|| "\n".to_string()).into_bytes();
    Some(Options { end, stops })
}

/// Splits at the first blank.
fn word_and_rest(line: &[u8]) -> Option<(&[u8], &[u8])> {
    let at = line.iter().position(|&byte| byte == b' ')?;
    Some((&line[..at], &line[at + 1..]))
}

fn answer(line: &[u8], out: &mut Vec<u8>) -> Option<()> {
    let (word, rest) = word_and_rest(line)?;
    if word == b"len" {
        out.extend(rest.len().to_string().bytes());
        return Some(());
    }
    if word != b"first" && word != b"last" {
        return None;
    }
    let (number, text) = word_and_rest(rest)?;
    if number.is_empty() || number.len() > 7 || !number.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let n = number.iter().fold(0, |n, digit| n * 10 + usize::from(digit - b'0')).min(text.len());
    out.extend(if word == b"first" { &text[..n] } else { &text[text.len() - n..] });
    Some(())
}

fn main() {
    let Options { end, stops } = options().unwrap_or_else(|| {
        eprintln!("usage: [--end TEXT] [--stop]");
        exit(2);
    });
    let mut input = Vec::new();
    io::stdin().read_to_end(&mut input).unwrap();
    let mut out = Vec::with_capacity(input.len());
    let mut code = 0;
    for line in input.split(|&byte| byte == b'\n') {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if line.iter().all(|&byte| byte == b' ') {
            continue;
        }
        if answer(line, &mut out).is_some() {
            out.extend(&end);
            continue;
        }
        eprintln!("a line is no command");
        code = 1;
        if stops {
            break;
        }
    }
    io::stdout().write_all(&out).unwrap();
    exit(code);
}
