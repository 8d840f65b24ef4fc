// A machine with four states that looks at each byte once.
use std::io::{self, Read, Write};

#[derive(Clone, Copy, PartialEq)]
enum State {
    Begin,
    Plain,
    Quoted,
    Closed,
}

fn is_digits(text: &[u8]) -> bool {
    !text.is_empty() && text.iter().all(u8::is_ascii_digit)
}

fn is_number(field: &[u8]) -> bool {
    let rest = if field[0] == b'+' || field[0] == b'-' { &field[1..] } else { field };
    match rest.iter().position(|&byte| byte == b'.') {
        None => is_digits(rest),
        Some(point) => is_digits(&rest[..point]) && is_digits(&rest[point + 1..]),
    }
}

fn write_field(field: &[u8], out: &mut Vec<u8>) {
    let is_formula = !field.is_empty() && b"=+-@\t".contains(&field[0]) && !is_number(field);
    let needs_quotes = field.iter().any(|byte| b",\"\n".contains(byte));
    if needs_quotes {
        out.push(b'"');
    }
    if is_formula {
        out.push(b'\'');
    }
    for &byte in field {
        if byte == b'"' {
            out.push(b'"');
        }
        out.push(byte);
    }
    if needs_quotes {
        out.push(b'"');
    }
}

fn main() {
    let mut input = Vec::new();
    io::stdin().read_to_end(&mut input).unwrap();
    let split = input.iter().position(|&byte| byte == b'\n').unwrap();
    let wanted: usize = std::str::from_utf8(&input[..split]).unwrap().parse().unwrap();
    let upload = &input[split + 1..];
    let upload = upload.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(upload);

    let mut report = String::new();
    let (mut rows, mut good) = (Vec::new(), 0);
    let (mut row, mut fields, mut field) = (Vec::new(), 0, Vec::new());
    let (mut state, mut line, mut begin) = (State::Begin, 1, 1);
    let mut is_broken = false;
    // The last line end may be missing. In quotes, the one that is added here does no harm: they are broken anyway.
    let missing: &[u8] = if upload.is_empty() || upload.ends_with(b"\n") { b"" } else { b"\n" };
    for &byte in upload.iter().chain(missing) {
        if byte == b'\n' {
            line += 1;
        }
        state = match (state, byte) {
            (_, b'\r') => state,
            (State::Quoted, b'"') => State::Closed,
            (State::Quoted, _) | (State::Begin | State::Plain, 0..=9 | 11..=33 | 35..=43 | 45..=255) => {
                field.push(byte);
                if state == State::Quoted { state } else { State::Plain }
            }
            (State::Closed, b'"') => {
                field.push(byte);
                State::Quoted
            }
            (State::Begin, b'"') => State::Quoted,
            (_, b',' | b'\n') => {
                if fields > 0 {
                    row.push(b',');
                }
                write_field(&field, &mut row);
                field.clear();
                fields += 1;
                State::Begin
            }
            _ => {
                is_broken = true;
                break;
            }
        };
        if byte == b'\n' && state == State::Begin {
            if fields == wanted {
                rows.append(&mut row);
                rows.push(b'\n');
                good += 1;
            } else {
                report += &format!("line {}: {}/{} fields\n", begin, fields, wanted);
            }
            row.clear();
            fields = 0;
            begin = line;
        }
    }
    if is_broken || state == State::Quoted {
        report += &format!("line {}: broken quotes\n", begin);
    }
    let mut out = io::stdout();
    write!(out, "{}rows: {}\n", report, good).unwrap();
    out.write_all(&rows).unwrap();
}
